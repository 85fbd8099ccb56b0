import Typography from '@mui/material/Typography';
import { Code } from './Code';

// What is offered in a list to choose from: its code, and beside it what people call it.
export function CodeOption({ code, name }: { code: string; name: string }) {
  return (
    <>
      <Code text={code} />
      <Typography
        component="span"
        variant="body2"
        color="text.secondary"
        sx={{ marginInlineStart: 1 }} // of the page's direction, whatever the name's own is
        noWrap
      >
        <bdi>{name}</bdi>
      </Typography>
    </>
  );
}
