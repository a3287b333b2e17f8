export function Card() {
  return <p>card</p>
}
