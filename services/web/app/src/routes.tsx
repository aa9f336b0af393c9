import { Navigate, type RouteDefinition } from '@solidjs/router';
import { type Component, lazy } from 'solid-js';
import { SignIn } from './account/sign-in.tsx';
import { loadScreen } from './load-screen.ts';
import { NotFound } from './not-found.tsx';
import { SignedIn } from './signed-in.tsx';

/** A screen whose code is loaded when somebody goes there. */
const screen = <Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name) =>
  lazy(async () => ({ default: (await loadScreen(load))[name] }));

const likes = () => import('./match/likes.tsx');

const open = [
  { path: '/sign-in', component: SignIn },
  { path: '/sign-up', component: screen(() => import('./account/sign-up.tsx'), 'SignUp') },
  { path: '/confirm', component: screen(() => import('./account/confirm.tsx'), 'Confirm') },
  { path: '/forgot', component: screen(() => import('./account/forgot.tsx'), 'Forgot') },
];

const signedIn = [
  { path: '/', component: () => <Navigate href="/discover" /> },
  { path: '/discover', component: screen(() => import('./match/discover.tsx'), 'Discover') },
  { path: '/likes', component: screen(likes, 'ReceivedLikes') },
  { path: '/likes/sent', component: screen(likes, 'SentLikes') },
  { path: '/likes/matches', component: screen(likes, 'Matches') },
  { path: '/chats', component: screen(() => import('./chats/chat-list.tsx'), 'ChatList') },
  { path: '/chats/new', component: screen(() => import('./chats/new-chat.tsx'), 'NewChat') },
  { path: '/chats/:chatId', component: screen(() => import('./chats/one-chat.tsx'), 'OneChat') },
  { path: '/posts', component: screen(() => import('./posts/posts.tsx'), 'Posts') },
  { path: '/posts/:postId', component: screen(() => import('./posts/one-post.tsx'), 'OnePost') },
  {
    path: '/people/:userId',
    component: screen(() => import('./people/their-profile.tsx'), 'TheirProfile'),
  },
  { path: '/me', component: screen(() => import('./people/my-profile.tsx'), 'MyProfile') },
  { path: '/settings', component: screen(() => import('./account/settings.tsx'), 'Settings') },
  { path: '/moderation', component: screen(() => import('./safety/report-list.tsx'), 'ReportList') },
  {
    path: '/moderation/:reportId',
    component: screen(() => import('./safety/one-report.tsx'), 'OneReport'),
  },
];

export const routes: RouteDefinition[] = [
  ...open,
  { path: '/', component: SignedIn, children: [...signedIn, { path: '*', component: NotFound }] },
];

/** Begins to load the screen at a path while a session is being resumed, and not only after that. */
export function preloadScreen(pathname: string): void {
  const wanted = pathname === '/' ? '/discover' : pathname;
  const isThere = ({ path }: { path: string }): boolean =>
    new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(wanted);
  const component = signedIn.find(isThere)?.component;
  // Who opens the screen waits for the same code, and hears of its failure.
  if (component && 'preload' in component) component.preload().catch(() => {});
}
