/** A file of each format, written after what the program writes. */

import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import { markdown } from '~/lib/formats/writers/markdown';
import type { ReaderId } from '~/lib/papers/readerIds';
import { entries, full } from '../writers/sampleEntries';

export interface Sample {
  id: ReaderId;
  /** The program or the variant of the format. */
  from: string;
  text: string;
}

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

const zoteroColumns =
  'Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url,Abstract Note,Date,Date Added,Date Modified,Access Date,Pages,Issue,Volume,Publisher,Place,Language,Extra,Notes,File Attachments,Link Attachments,Manual Tags,Automatic Tags,Editor,Number,Conference Name'.split(
    ',',
  );
const zoteroRow = (cells: Record<string, string>): string => quoted(zoteroColumns.map((name) => cells[name] ?? ''));

export const samples: Sample[] = [
  {
    id: 'csl',
    from: 'Zotero',
    text: JSON.stringify(
      [
        {
          id: 'vaswani_attention_2017',
          type: 'paper-conference',
          title: 'Attention is all you need',
          'container-title': 'Advances in Neural Information Processing Systems',
          'event-title': 'NeurIPS 2017',
          page: '5998–6008',
          volume: '30',
          author: [
            { family: 'Vaswani', given: 'Ashish' },
            { family: 'Kaiser', given: 'Łukasz' },
          ],
          issued: { 'date-parts': [['2017', 12, 4]] },
          accessed: { 'date-parts': [[2024, 1, 2]] },
          note: 'arXiv:1706.03762 [cs]\nCitation Key: vaswani2017attention\nread twice',
          ISBN: '978-1-5108-6096-4',
        },
        {
          id: 'lecun_deep_2015',
          type: 'article-journal',
          title: 'Deep learning',
          'container-title': 'Nature',
          DOI: '10.1038/nature14539',
          issue: '7553',
          volume: '521',
          page: '436-444',
          ISSN: '1476-4687',
          author: [{ family: 'LeCun', given: 'Yann' }, { literal: 'The Deep Learning Group' }],
          issued: { raw: 'May 2015' },
          keyword: 'review, neural networks',
        },
      ],
      null,
      2,
    ),
  },
  {
    id: 'csl',
    from: 'pandoc, references',
    text: `{"references":[{"id":"maaten2008","type":"article-journal","title":"Visualizing data using t-SNE","author":[{"family":"Maaten","given":"Laurens","non-dropping-particle":"van der"}],"issued":{"date-parts":[[2008]]}}]}`,
  },
  {
    id: 'csl',
    from: 'one item in each line',
    text: '{"id":"a1","type":"book","title":"Deep Learning","publisher":"MIT Press","issued":{"date-parts":[[2016]]}}\n{"id":"b1","type":"article","title":"Auto-Encoding Variational Bayes","number":"arXiv:1312.6114","issued":{"date-parts":[[2013]]}}\n',
  },
  { id: 'csl', from: 'Dogear', text: csl.write(entries, full) },
  {
    id: 'zoteroRdf',
    from: 'Zotero',
    text: `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
    <bib:Article rdf:about="https://www.nature.com/articles/nature14539">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1476-4687"/>
        <bib:authors>
            <rdf:Seq>
                <rdf:li><foaf:Person><foaf:surname>LeCun</foaf:surname><foaf:givenName>Yann</foaf:givenName></foaf:Person></rdf:li>
                <rdf:li><foaf:Person><foaf:surname>Bengio</foaf:surname><foaf:givenName>Yoshua</foaf:givenName></foaf:Person></rdf:li>
            </rdf:Seq>
        </bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_7"/>
        <link:link rdf:resource="#item_9"/>
        <dc:subject>review</dc:subject>
        <dc:subject><z:AutomaticTag><rdf:value>Computer science</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>Deep learning</dc:title>
        <dcterms:abstract>How layers learn &amp; why.</dcterms:abstract>
        <dc:date>2015-05</dc:date>
        <z:language>en</z:language>
        <dcterms:dateSubmitted>2024-01-02 10:11:12</dcterms:dateSubmitted>
        <bib:pages>436-444</bib:pages>
        <dc:description>Citation Key: lecun2015</dc:description>
        <dc:identifier><dcterms:URI><rdf:value>https://www.nature.com/articles/nature14539</rdf:value></dcterms:URI></dc:identifier>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:1476-4687">
        <prism:volume>521</prism:volume>
        <dc:title>Nature</dc:title>
        <dc:identifier>DOI 10.1038/nature14539</dc:identifier>
        <prism:number>7553</prism:number>
        <dc:identifier>ISSN 1476-4687</dc:identifier>
    </bib:Journal>
    <bib:Memo rdf:about="#item_7">
        <rdf:value>&lt;div data-schema-version="9"&gt;&lt;p&gt;A &lt;strong&gt;short&lt;/strong&gt; history&lt;/p&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;li&gt;two&lt;/li&gt;&lt;/ul&gt;&lt;/div&gt;</rdf:value>
    </bib:Memo>
    <z:Attachment rdf:about="#item_9">
        <z:itemType>attachment</z:itemType>
        <dc:title>Full Text PDF</dc:title>
    </z:Attachment>
    <rdf:Description rdf:about="#item_11">
        <z:itemType>preprint</z:itemType>
        <dc:title>Adam: A Method for Stochastic Optimization</dc:title>
        <z:archiveID>arXiv:1412.6980</z:archiveID>
        <z:repository>arXiv</z:repository>
        <dc:date>2014</dc:date>
    </rdf:Description>
    <z:Collection rdf:about="#collection_1">
        <dc:title>Thesis</dc:title>
        <dcterms:hasPart rdf:resource="#collection_2"/>
    </z:Collection>
    <z:Collection rdf:about="#collection_2">
        <dc:title>Chapter 2</dc:title>
        <dcterms:hasPart rdf:resource="https://www.nature.com/articles/nature14539"/>
    </z:Collection>
</rdf:RDF>
`,
  },
  {
    id: 'zoteroCsv',
    from: 'Zotero',
    text: [
      quoted(zoteroColumns),
      zoteroRow({
        Key: 'ABCD1234',
        'Item Type': 'preprint',
        'Publication Year': '2017',
        Author: 'Vaswani, Ashish; Shazeer, Noam',
        Title: 'Attention Is All You Need',
        Url: 'http://arxiv.org/abs/1706.03762',
        Date: '2017-06-12',
        'Date Added': '2023-04-05 06:07:08',
        Extra: 'arXiv:1706.03762 [cs] Citation Key: vaswani2017 Read_Status: Read',
        Notes: '<div><p>First <em>note</em></p></div>; <p>Second, with <a href="https://example.org/x">a link</a></p>',
        'Manual Tags': 'transformers; to cite',
        'Automatic Tags': 'Computer Science - Computation and Language',
        Number: 'arXiv:1706.03762',
      }),
      zoteroRow({
        Key: 'EFGH5678',
        'Item Type': 'conferencePaper',
        'Publication Year': '2016',
        Author: 'He, Kaiming; ImageNet Team',
        Title: 'Deep Residual Learning for Image Recognition',
        DOI: '10.1109/CVPR.2016.90',
        Date: '2016',
        'Conference Name': 'CVPR',
        Pages: '770-778',
      }),
      '',
    ].join('\n'),
  },
  {
    id: 'paperMemory',
    from: 'PaperMemory, version 0.5',
    text: JSON.stringify({
      'Arxiv-1703.10593': {
        addDate: '2022-08-29T08:35:02.977Z',
        author: 'Jun-Yan Zhu and Taesung Park',
        bibtex:
          '@inproceedings{DBLP:conf/iccv/ZhuPIE17,\n  title = {Unpaired},\n  booktitle = {{IEEE} International Conference on Computer Vision},\n  pages = {2242--2251},\n  doi = {10.1109/ICCV.2017.244}\n}',
        code: {},
        codeLink: 'https://github.com/junyanz/CycleGAN',
        count: 3,
        favorite: true,
        favoriteDate: '2022-09-01T00:00:00.000Z',
        id: 'Arxiv-1703.10593',
        key: 'zhu2017unpaired',
        lastOpenDate: '2022-08-29T08:35:02.977Z',
        md: '[Unpaired Image-to-Image Translation](http://arxiv.org/pdf/1703.10593v7)',
        note: 'compare with pix2pix',
        pdfLink: 'http://arxiv.org/pdf/1703.10593v7',
        source: 'arxiv',
        tags: ['gan', 'images'],
        title: 'Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial  Networks',
        venue: 'ICCV',
        year: '2017',
      },
      __dataVersion: 508,
    }),
  },
  {
    id: 'paperMemory',
    from: 'PaperMemory, version 0.3',
    text: JSON.stringify(
      {
        'OR-ICLR-2022_EZNOb_uNpJk': {
          addDate: '2021-11-25T19:05:49.810Z',
          author: 'Victor Schmidt and others',
          bibtex: '',
          codeLink: false,
          conf: 'ICLR',
          favorite: false,
          favoriteDate: '',
          id: 'OR-ICLR-2022_EZNOb_uNpJk',
          key: 'schmidt2022climategan',
          md: '[ClimateGAN](https://openreview.net/pdf?id=EZNOb_uNpJk)',
          note: 'Accepted @ ICLR (2022)',
          pdfLink: 'https://openreview.net/pdf?id=EZNOb_uNpJk',
          source: 'openreview',
          tags: [],
          title: 'ClimateGAN: Raising Climate Change Awareness by Generating Images of Floods',
          year: 2022,
        },
        __dataVersion: 304,
      },
      null,
      2,
    ),
  },
  {
    id: 'paperMemory',
    from: 'PaperMemory, the papers of a tag',
    text: '[\n  {\n    "url": "https://arxiv.org/pdf/1412.6980.pdf",\n    "title": "Adam: A Method for Stochastic Optimization",\n    "tags": ["optimisers"]\n  }\n]',
  },
  {
    id: 'bookmarks',
    from: 'Firefox',
    text: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>

<DL><p>
    <DT><H3 ADD_DATE="1600000000" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DL><p>
        <DT><H3 ADD_DATE="1600000000">Reading &amp; more</H3>
        <DL><p>
            <DT><A HREF="https://arxiv.org/abs/1706.03762" ADD_DATE="1600000001" TAGS="attention,nlp">[1706.03762] Attention Is All You Need</A>
            <DD>the transformer
            <DT><A HREF="https://example.org/recipes" ADD_DATE="1600000002">Recipes</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://doi.org/10.1038/nature14539" ADD_DATE="1600000003">Deep learning | Nature</A>
    <DT><A HREF="javascript:alert(1)" ADD_DATE="1600000004">A bookmarklet</A>
</DL>
`,
  },
  {
    id: 'bookmarks',
    from: 'Pocket, HTML',
    text: `<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://arxiv.org/abs/1412.6980" time_added="1600000000" tags="optimisers">Adam: A Method for Stochastic Optimization</a></li>
</ul>
<h1>Read Archive</h1>
<ul>
<li><a href="https://arxiv.org/abs/1312.6114" time_added="1600000001" tags="">Auto-Encoding Variational Bayes</a></li>
</ul>
</body></html>
`,
  },
  {
    id: 'pocket',
    from: 'Pocket',
    text: `title,url,time_added,tags,status
"Attention, Please",https://arxiv.org/abs/1706.03762,1600000000,nlp|to cite,unread
https://arxiv.org/pdf/1412.6980.pdf,https://arxiv.org/pdf/1412.6980.pdf,1600000001,,archive
A blog,https://blog.example.org/post,1600000002,,unread
`,
  },
  {
    id: 'raindrop',
    from: 'Raindrop',
    text: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,Attention Is All You Need,"my ""note""",an excerpt,https://arxiv.org/abs/1706.03762,Papers / NLP,"nlp, to cite",2023-04-05T06:07:08.000Z,,"a marked
passage",true
2,Adam,,,https://arxiv.org/abs/1412.6980,Unsorted,,2023-04-06T06:07:08.000Z,,,false
`,
  },
  {
    id: 'instapaper',
    from: 'Instapaper',
    text: `URL,Title,Selection,Folder,Timestamp,Tags
https://arxiv.org/abs/1706.03762,Attention Is All You Need,a passage,Unread,1600000000,"[""nlp"", ""to cite""]"
https://arxiv.org/abs/1412.6980,Adam: A Method for Stochastic Optimization,,Starred,1600000001,[]
https://arxiv.org/abs/2005.14165,Language Models are Few-Shot Learners,,Thesis,1600000002,
https://blog.example.org/post,A blog,,Archive,1600000003,
`,
  },
  {
    id: 'readwise',
    from: 'Readwise, highlights',
    text: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"The dominant models are recurrent.",Attention Is All You Need,"Ashish Vaswani, Noam Shazeer",,,yellow,,page,1,2023-04-05 06:07:08+00:00,"nlp, core"
Attention is enough.,Attention Is All You Need,"Ashish Vaswani, Noam Shazeer",,why?,yellow,,page,2,2023-04-06 06:07:08+00:00,"nlp, core"
Momentum with a memory.,Adam,Diederik Kingma,,,yellow,,page,1,2023-04-07 06:07:08+00:00,
`,
  },
  {
    id: 'readwise',
    from: 'Readwise Reader',
    text: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Attention Is All You Need,https://arxiv.org/abs/1706.03762,01abc,"['nlp', 'to cite']",2023-04-05 06:07:08+00:00,1,archive,True
Adam,https://arxiv.org/abs/1412.6980,01abd,[],2023-04-05 06:07:08+00:00,0,later,False
`,
  },
  {
    id: 'semanticScholar',
    from: 'Semantic Scholar',
    text: `Title,Authors,Year,Venue,Abstract,DOI,Corpus ID,URL
Attention is All you Need,"Ashish Vaswani, Noam Shazeer",2017,Neural Information Processing Systems,Only attention.,,13756489,https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776
`,
  },
  {
    id: 'googleScholar',
    from: 'Google Scholar',
    text: `Authors,Title,Publication,Volume,Number,Pages,Year,Publisher
"Kingma, Diederik P; Ba, Jimmy; ",Adam: A method for stochastic optimization,arXiv preprint arXiv:1412.6980,,,,2014,
"LeCun, Yann; Bengio, Yoshua; ",Deep learning,nature,521,7553,436-444,2015,Nature Publishing Group
`,
  },
  { id: 'dogearCsv', from: 'Dogear', text: csv.write(entries, full).replaceAll('\r\n', '\n').slice(1) },
  { id: 'dogearMarkdown', from: 'Dogear', text: markdown.write(entries, full) },
  {
    id: 'table',
    from: 'Scopus',
    text: `"Authors","Author full names","Title","Year","Source title","Volume","Issue","Page start","Page end","DOI","Abstract","Author Keywords"
"LeCun Y.; Bengio Y.","LeCun, Yann (55666793600); Bengio, Yoshua (7003958245)","Deep learning","2015","Nature","521","7553","436","444","10.1038/nature14539","Layers.","representation; depth"
`,
  },
  {
    id: 'addresses',
    from: 'a list',
    text: `To read:
- Attention Is All You Need - https://arxiv.org/abs/1706.03762
- [Adam: A Method for Stochastic Optimization](https://arxiv.org/abs/1412.6980)
- 10.1038/nature14539
2. 1312.6114
see https://example.org/nothing
`,
  },
];
