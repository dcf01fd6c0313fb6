/** What this page uses of React, from preact without its layer that imitates the rest: that is 1.5 kB. */
export { createContext } from 'preact';
export { useCallback, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
