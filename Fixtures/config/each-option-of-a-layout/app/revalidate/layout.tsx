export const revalidate = 60

export default function Layout({ children }) {
  return children
}
