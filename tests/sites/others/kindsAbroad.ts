/** Pages in other languages and scripts, with people of their countries. */
import { filled } from './filled';
import type { Kind } from './kind';

export const kindsAbroad: Record<string, Kind> = {
  Nachrichten: filled(
    'Nachrichten',
    'list',
    'W8|Anna Bauer, Jörg Müller|3. Mai 2024',
    'rat beschließt neue brücke über den fluss im norden der stadt',
    'de',
  ),
  Rezepte: filled('Rezepte', 'cards', 'W6|Anna Bauer und Jörg Müller', 'suppe mit reis und huhn nach art der großmutter', 'de'),
  Gesetze: filled('Gesetze', 'plain', 'Gesetz über W6|BGBl. I S. #', 'den schutz der wälder und gewässer im norden', 'de'),
  événements: filled(
    'Agenda culturel',
    'boxes',
    'W7|Marie Dupont, Jean Lefèvre|samedi à 20 h',
    'une soirée de chansons des îles et de la mer',
    'fr',
  ),
  'presse française': filled(
    'Actualités',
    'list',
    'W8|Marie Dupont et Jean Lefèvre|3 mai 2024',
    'le conseil ferme le vieux pont après la tempête du printemps',
    'fr',
  ),
  noticias: filled(
    'Noticias',
    'dashed',
    'W8|María García, José Pérez',
    'el consejo cierra el viejo puente tras la tormenta de abril',
    'es',
  ),
  películas: filled('Películas', 'linkedTable', 'W6|María García, José Pérez|2019', 'la última noche del rey en la ciudad', 'es'),
  ricette: filled('Ricette', 'paragraphs', 'W6|Giulia Rossi, Marco Bianchi', 'zuppa di riso con limone e burro fuso', 'it'),
  receitas: filled('Receitas', 'terms', 'W6|Ana Silva e João Santos', 'sopa de frango com arroz e limão verde', 'pt'),
  wiadomości: filled(
    'Wiadomości',
    'list',
    'W7|Anna Nowak, Piotr Kowalski',
    'rada miasta zamyka stary most po wiosennej burzy',
    'pl',
  ),
  haberler: filled('Haberler', 'cards', 'W6|Ayşe Yılmaz, Mehmet Demir', 'belediye eski köprüyü fırtınadan sonra kapattı', 'tr'),
  новости: filled(
    'Новости',
    'list',
    'W7|Анна Иванова, Пётр Сидоров',
    'город закрывает старый мост после весенней бури на реке',
    'ru',
  ),
  фильмы: filled('Фильмы', 'linkedTable', 'W5|Анна Иванова, Пётр Сидоров|2019', 'последняя ночь короля в старом городе', 'ru'),
  أخبار: filled('أخبار', 'list', 'W7|محمد علي، أحمد حسن', 'المجلس يغلق الجسر القديم بعد عاصفة الربيع في المدينة', 'ar'),
  חדשות: filled('חדשות', 'boxes', 'W7|דוד לוי, רחל כהן', 'העירייה סוגרת את הגשר הישן אחרי הסערה באביב', 'he'),
  新闻: filled('新闻', 'list', '第#座城市的旧桥在春季风暴之后关闭并将重新修建|李明，王芳|2024年5月3日', '', 'zh'),
  人员: filled('师资队伍', 'figures', '李明|教授，博士生导师'),
  料理: filled('料理レシピ', 'cards', '鶏肉とごはんのレモン風味スープの作り方その#|山田太郎、鈴木花子', '', 'ja'),
  映画: filled('映画', 'linkedTable', '古い町の王の最後の夜と川の物語 第#話|山田太郎、鈴木花子|2019年', '', 'ja'),
  뉴스: filled('뉴스', 'list', 'W7|김민수, 이영희', '시의회 봄 폭풍 뒤 오래된 다리를 닫기로 결정했다', 'ko'),
  समाचार: filled('समाचार', 'plain', 'W7|अमित शर्मा, सुनीता वर्मा', 'नगर परिषद ने पुराने पुल को बंद करने का फैसला किया', 'hi'),
  ข่าว: filled('ข่าว', 'boxes', 'สภาเมืองปิดสะพานเก่าหลังพายุในฤดูใบไม้ผลิครั้งที่ #|สมชาย ใจดี, สมหญิง รักไทย', '', 'th'),
};
