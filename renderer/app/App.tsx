import { Component, type ComponentType, type ErrorInfo, lazy, type ReactNode, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { PassingGate } from '../collecting/laptop/PassingGate.tsx';
import { Button } from '../components/Button.tsx';
import { MessageRegion } from '../components/messages.tsx';
import type { HostConnection } from '../host/connection.ts';
import { HostContext } from '../host/useHost.ts';
import { ImportFiles } from '../importing/ImportFiles.tsx';
import { LibraryScreen } from '../screens/library/LibraryScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { isStep, type StepName } from '../workshop/routes.ts';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { Notice } from './Notice.tsx';
import { WorkshopFrame } from './WorkshopFrame.tsx';
import { appWords } from './words.ts';

/**
 * The screen of each step, loaded when it is first gone to, so that the library opens fast. To add a step,
 * add it here and to the routes.
 */
const stepScreens: Record<StepName, ComponentType> = {
  prepare: lazy(async () => ({
    default: (await import('../screens/prepare/PrepareScreen.tsx')).PrepareScreen,
  })),
  collect: lazy(async () => ({
    default: (await import('../screens/collect/CollectScreen.tsx')).CollectScreen,
  })),
  grid: lazy(async () => ({ default: (await import('../screens/grid/GridScreen.tsx')).GridScreen })),
  targets: lazy(async () => ({
    default: (await import('../screens/targets/TargetsScreen.tsx')).TargetsScreen,
  })),
  roadmap: lazy(async () => ({
    default: (await import('../screens/roadmap/RoadmapScreen.tsx')).RoadmapScreen,
  })),
  poster: lazy(async () => ({ default: (await import('../screens/poster/PosterScreen.tsx')).PosterScreen })),
};

export function App({ host }: { host: HostConnection }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <HostContext value={host}>
        <CrashBoundary>
          <PassingGate>
            <Router hook={useHashLocation}>
              <ImportFiles>
                <Switch>
                  <Route path="/">
                    <LibraryScreen />
                  </Route>
                  <Route path="/settings">
                    <SettingsScreen />
                  </Route>
                  <Route path="/workshop/:id/:step">{({ id, step }) => <Step id={id} step={step} />}</Route>
                  <Route>
                    <Redirect to="/" />
                  </Route>
                </Switch>
              </ImportFiles>
            </Router>
          </PassingGate>
        </CrashBoundary>
      </HostContext>
      <ConnectionNotice host={host} />
      <MessageRegion />
    </I18nProvider>
  );
}

function Step({ id, step }: { id: string; step: string }) {
  if (!isStep(step)) return <Redirect to={`/workshop/${id}/prepare`} />;
  const Screen = stepScreens[step];
  return (
    <WorkshopFrame id={id} step={step}>
      <Suspense>
        <Screen key={step} />
      </Suspense>
    </WorkshopFrame>
  );
}

/** A bug in a screen must not take the window with it: the data are on the disk, and there is a way back. */
class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const words = useWords(appWords);
  return (
    <Notice title={words.crashTitle} text={words.crashHelp}>
      <Button look="primary" onPress={() => location.reload()}>
        {words.reload}
      </Button>
      <Button
        onPress={() => {
          location.hash = '#/';
          location.reload();
        }}
      >
        {words.toLibrary}
      </Button>
    </Notice>
  );
}
