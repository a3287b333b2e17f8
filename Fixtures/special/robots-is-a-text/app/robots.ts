export default function robots() {
  return 'User-Agent: *'
}
