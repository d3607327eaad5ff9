import { Component } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-admin';
import { CrashPage } from './StatePages';

/** A page that fails does not take the frame with it; another address begins afresh. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary pathname={pathname}>{children}</Boundary>;
}

interface BoundaryProps {
  pathname: string;
  children: ReactNode;
}
interface BoundaryState {
  failure: { error: unknown } | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override componentDidUpdate(former: BoundaryProps): void {
    if (former.pathname !== this.props.pathname && this.state.failure !== null) this.setState({ failure: null });
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <CrashPage error={this.state.failure.error} />;
  }
}
