export const dynamicParams = false

export default function Layout({ children }) {
  return children
}
