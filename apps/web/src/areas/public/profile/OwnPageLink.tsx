/** To another page about the same team; of a team that nobody can find yet there is none, so that only the words stand. */
import { Link } from 'react-router';

interface OwnPageLinkProps {
  readonly to: string;
  readonly text: string;
  readonly isPreview: boolean;
}

export const OwnPageLink = ({ to, text, isPreview }: OwnPageLinkProps) =>
  isPreview ? <span>{text}</span> : <Link to={to}>{text}</Link>;
