export default function Layout({ children }: any) {
  return <html><body>{children}</body></html>
}
