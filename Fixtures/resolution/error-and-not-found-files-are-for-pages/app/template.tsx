export default function Template({ children }: { children: React.ReactNode }) {
  return <article>{children}</article>
}
