export const dynamic = 'force-dynamic'

export async function GET() {
  const events: string[] = []
  await new Promise<void>((resolve) => {
    setTimeout(() => events.push('later'), 40)
    setTimeout(() => events.push('sooner'), 10)
    const cleared = setTimeout(() => events.push('cleared'), 20)
    clearTimeout(cleared)
    let times = 0
    const interval = setInterval(() => {
      events.push(`interval ${++times}`)
      if (times === 2) {
        clearInterval(interval)
        resolve()
      }
    }, 60)
    queueMicrotask(() => events.push('microtask'))
    events.push('now')
  })
  await new Promise((resolve) => setTimeout(resolve, 150))
  return Response.json(events)
}
