// What MUI's own controls say in Persian, of those that the page has; in English they have words of their own.
// (MUI's `faIR` makes number formats as it is loaded, which takes longer than to draw the page's menu.)
export const CONTROLS = {
  components: {
    MuiAlert: { defaultProps: { closeText: 'بستن' } },
    MuiAutocomplete: {
      defaultProps: {
        clearText: 'پاک کردن',
        closeText: 'بستن',
        loadingText: 'در حال خواندن…',
        noOptionsText: 'چیزی پیدا نشد',
        openText: 'باز کردن',
      },
    },
  },
};
