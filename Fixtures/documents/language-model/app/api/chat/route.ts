import { createOpenAI } from '@ai-sdk/openai'
import { StreamingTextResponse, streamText } from 'ai'

const openai = createOpenAI({ baseURL: 'https://api.openai.com/v1', apiKey: 'none' })

export async function POST(req: Request) {
  const { messages } = await req.json()
  const result = await streamText({
    model: openai('gpt-turbo'),
    messages,
  })

  return new StreamingTextResponse(result.toAIStream())
}
