import type { MetadataRoute } from 'next'

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    { url: 'https://acme.test/a', images: ['https://acme.test/1.jpg', 'https://acme.test/2.jpg'] },
    {
      url: 'https://acme.test/b',
      priority: 0.5,
      videos: [
        {
          uploader: { content: 'Ada', info: 'https://acme.test/ada' },
          restriction: { relationship: 'allow', content: 'IE GB' },
          family_friendly: 'yes',
          tag: 'short',
          view_count: 0,
          duration: 10,
          content_loc: 'https://acme.test/film.mp4',
          description: 'What is in it',
          thumbnail_loc: 'https://acme.test/film.jpg',
          title: 'A film',
        },
      ],
    },
  ]
}
