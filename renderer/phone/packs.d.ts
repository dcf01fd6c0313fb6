/** Made by build/vite.phone.config.ts: where the page finds each model, by the model's id. */
declare module 'virtual:phone-packs' {
  export const packAddresses: Readonly<Record<string, string>>;
}
