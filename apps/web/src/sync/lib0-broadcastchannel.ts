/**
 * Stands in for `lib0/broadcastchannel` in the build (vite.config.ts): the provider runs with `disableBc`, so that no
 * tab ever speaks through another, and with this it could not if it wanted to.
 */
function nothing(): void {}

export { nothing as publish, nothing as subscribe, nothing as unsubscribe };
