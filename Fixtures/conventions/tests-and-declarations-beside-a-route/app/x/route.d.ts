export declare function POST(): Response
