export declare const papers: {
  id: string;
  title: string;
  published: string;
  authors: string[];
  abstract: string;
  comments?: number;
}[];
