export default function robots() {
  return { rules: {} }
}
