/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const cvf: Expectation[] = [
  {
    fixture: 'cvf-list-2026.html',
    url: 'https://openaccess.thecvf.com/CVPR2020',
    kind: 'cvf list',
    layouts: ['2020 dt a'],
    cards: 2,
    papers: [
      {
        identifiers: [
          'arxiv:2004.06376',
          'url:https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
        ],
        title: 'Footprints and Free Space From a Single Color Image',
        authors: [
          {
            name: 'Jamie Watson',
            family: 'Watson',
            given: 'Jamie',
          },
          {
            name: 'Gabriel J. Brostow',
            family: 'Brostow',
            given: 'Gabriel J.',
          },
        ],
        abstract: undefined,
        published: '2020-06',
        venue: 'IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
        links: {
          page: 'https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
          pdf: 'https://openaccess.thecvf.com/content_CVPR_2020/papers/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.pdf',
        },
      },
      {
        identifiers: ['url:https://openaccess.thecvf.com/content/CVPR2026/html/Li_Test_CVPR_2026_paper.html'],
        title: 'A Paper Without BibTeX',
        authors: [
          {
            name: 'Ada Lovelace',
          },
          {
            name: 'Alan Turing',
          },
        ],
        abstract: undefined,
        published: '2026',
        venue: 'CVPR 2026',
        links: {
          page: 'https://openaccess.thecvf.com/content/CVPR2026/html/Li_Test_CVPR_2026_paper.html',
          pdf: 'https://openaccess.thecvf.com/content/CVPR2026/papers/Li_Test_CVPR_2026_paper.pdf',
        },
      },
    ],
  },
  {
    fixture: 'cvf-paper-2026.html',
    url: 'https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
    kind: 'cvf paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: [
          'arxiv:2004.06376',
          'url:https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
        ],
        title: 'Footprints and Free Space From a Single Color Image',
        authors: [
          {
            name: 'Jamie Watson',
            family: 'Watson',
            given: 'Jamie',
          },
          {
            name: 'Gabriel J. Brostow',
            family: 'Brostow',
            given: 'Gabriel J.',
          },
        ],
        abstract: 'Says from one picture where one could walk behind what is seen.',
        published: '2020',
        venue: 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition',
        links: {
          page: 'https://openaccess.thecvf.com/content_CVPR_2020/html/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.html',
          pdf: 'https://openaccess.thecvf.com/content_CVPR_2020/papers/Watson_Footprints_and_Free_Space_From_a_Single_Color_Image_CVPR_2020_paper.pdf',
        },
      },
    ],
  },
];
