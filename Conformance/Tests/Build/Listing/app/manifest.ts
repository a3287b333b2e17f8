export default function manifest() {
  return {}
}
