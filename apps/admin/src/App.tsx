import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { createAuthProvider } from './app/authProvider';
import { dataProvider } from './app/dataProvider';
import { createI18nProvider } from './app/i18n';
import { Layout } from './app/Layout';
import { LoginPage } from './app/LoginPage';
import { Notices } from './app/Notices';
import { Permitted } from './app/Permitted';
import { queryClient } from './app/queryClient';
import { AccessDeniedPage, CrashPage, LoadingPage, NotFoundPage } from './app/StatePages';
import { preferenceStore } from './app/store';
import { darkTheme, lightTheme } from './app/theme';
import { resources } from './resources';
import { routes } from './routes';
import { Workbench } from './workbench';

const accessOf = new Map(resources.map(({ name, access }) => [name, access]));
const authProvider = createAuthProvider((resource) => accessOf.get(resource));
const i18nProvider = createI18nProvider();
const store = preferenceStore();

/** The application: lists of resources and routes, nothing of its own. */
export function App() {
  return (
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={Layout}
      loginPage={LoginPage}
      dashboard={Workbench}
      notification={Notices}
      loading={LoadingPage}
      error={CrashPage}
      catchAll={NotFoundPage}
      accessDenied={AccessDeniedPage}
      requireAuth
      disableTelemetry
    >
      {resources.map(({ messages: _words, access: _access, ...resource }) => (
        <Resource key={resource.name} {...resource} />
      ))}
      <CustomRoutes>
        {routes.map(({ path, page: Content, permission }) => (
          <Route
            key={path}
            path={path}
            element={
              <Permitted permission={permission}>
                <Content />
              </Permitted>
            }
          />
        ))}
      </CustomRoutes>
    </Admin>
  );
}
