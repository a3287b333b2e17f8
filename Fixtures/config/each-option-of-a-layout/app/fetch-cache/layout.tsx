export const fetchCache = 'default-cache'

export default function Layout({ children }) {
  return children
}
