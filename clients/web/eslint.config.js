import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'src/api/description.d.ts',
    'eslint.config.js',
    'vite.config.ts',
    'licences.ts',
    'preloads.ts',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    plugins: { 'react-hooks': hooks },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // A console never reaches into another: what two need belongs to the parts.
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/consoles/*/*'], message: 'a console is entered through its console.ts' }] },
      ],
    },
  },
  // Only the app knows which consoles there are, and only the api folder talks to the network.
  {
    files: ['src/{parts,format,input,words,theme,api}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@/consoles', '@/consoles/*', '@/app/*'], message: 'a part knows no console' },
          ],
        },
      ],
    },
  },
);
