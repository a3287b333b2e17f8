export default function Default() {
  return <p>Default</p>
}
