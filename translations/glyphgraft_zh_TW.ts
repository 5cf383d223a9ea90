<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>Bottleneck</source>
        <translation>瓶頸層</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解碼器</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>編碼器</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>風格</translation>
    </message>
    <message>
        <source>glyph → itself</source>
        <translation>字符 → 自身</translation>
    </message>
    <message>
        <source>glyph → references</source>
        <translation>字符 → 參考字</translation>
    </message>
    <message>
        <source>reference → itself</source>
        <translation>參考字 → 自身</translation>
    </message>
    <message>
        <source>reference → references</source>
        <translation>參考字 → 各參考字</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 × %4</source>
        <translation>%1 · %2 · %3 × %4</translation>
    </message>
    <message>
        <source>glyph</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>no style reference</source>
        <translation>沒有風格參考字</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 列第 %2 欄</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位元</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>注意力頭 %1</translation>
    </message>
    <message>
        <source>H%1</source>
        <translation>H%1</translation>
    </message>
    <message>
        <source>Style %1</source>
        <translation>風格 %1</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>ASCII</source>
        <translation>ASCII</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1（西歐）</translation>
    </message>
    <message>
        <source>Adobe Latin 3</source>
        <translation>Adobe Latin 3</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>假名</translation>
    </message>
    <message>
        <source>JIS X 0208 level 1</source>
        <translation>JIS X 0208 第一水準</translation>
    </message>
    <message>
        <source>GB 2312 level 1</source>
        <translation>GB 2312 一級</translation>
    </message>
    <message>
        <source>GB 2312 level 2</source>
        <translation>GB 2312 二級</translation>
    </message>
    <message>
        <source>Big5 common characters</source>
        <translation>Big5 常用字</translation>
    </message>
    <message>
        <source>KS X 1001 Hangul</source>
        <translation>KS X 1001 諺文</translation>
    </message>
    <message>
        <source>Calistoga, a Latin display face</source>
        <translation>Calistoga，拉丁標題字體</translation>
    </message>
    <message>
        <source>Zen Old Mincho Black, a Han text face</source>
        <translation>Zen Old Mincho Black，漢字內文字體</translation>
    </message>
    <message>
        <source>Brush, twelve letters drawn by hand</source>
        <translation>筆刷，十二個手繪字母</translation>
    </message>
</context>
<context>
    <name>DeletionVerdict</name>
    <message>
        <source>Hiding half of the patches does not harm the glyph.</source>
        <translation>隱藏一半的圖塊對字符沒有損害。</translation>
    </message>
    <message>
        <source>Hiding the most attended half harms the glyph %1 times as much as hiding as many others: here the attention shows what matters.</source>
        <translation>隱藏最受注視的一半圖塊，對字符的損害是隱藏同樣多其他圖塊的 %1 倍：在此注意力確實指出了要緊之處。</translation>
    </message>
    <message>
        <source>Hiding the most attended half harms the glyph only %1 times as much as hiding as many others: here the attention misleads.</source>
        <translation>隱藏最受注視的一半圖塊，對字符的損害只有隱藏同樣多其他圖塊的 %1 倍：在此注意力會誤導人。</translation>
    </message>
    <message>
        <source>Hiding the most attended half harms the glyph as much as hiding any others: here the attention does not show what matters.</source>
        <translation>隱藏最受注視的一半圖塊，對字符的損害與隱藏其他圖塊無異：在此注意力並未指出要緊之處。</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>An internal error stopped the work.</source>
        <translation>內部錯誤中止了工作。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>記憶體不足，無法進行。</translation>
    </message>
    <message>
        <source>“%1” is %2 × %3 pixels; at most %4 × %4 can be read.</source>
        <translation>「%1」為 %2 × %3 像素；最多可讀取 %4 × %4。</translation>
    </message>
    <message>
        <source>“%1” could not be read as a picture.</source>
        <translation>無法將「%1」讀為圖片。</translation>
    </message>
    <message>
        <source>“%1” could not be converted: the temporary folder is not writable.</source>
        <translation>無法轉換「%1」：暫存資料夾無法寫入。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>無法讀取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是資料夾，不是檔案。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 MiB that are accepted.</source>
        <translation>%1 超過可接受的 %2 MiB。</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是資料夾。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2.</source>
        <translation>無法建立資料夾 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write in the folder %1: %2.</source>
        <translation>無法寫入資料夾 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <translation>%1 不是 UTF-8 文字。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is a folder.</source>
        <translation>無法寫入 %1：它是資料夾。</translation>
    </message>
    <message>
        <source>The %1 is longer than 200 characters.</source>
        <translation>%1超過 200 個字元。</translation>
    </message>
    <message>
        <source>The %1 holds characters that cannot be shown.</source>
        <translation>%1含有無法顯示的字元。</translation>
    </message>
    <message>
        <source>A font needs a family name.</source>
        <translation>字型需要家族名稱。</translation>
    </message>
    <message>
        <source>A font needs a style name, such as Regular.</source>
        <translation>字型需要樣式名稱，例如 Regular。</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>家族名稱</translation>
    </message>
    <message>
        <source>style name</source>
        <translation>樣式名稱</translation>
    </message>
    <message>
        <source>The vendor id has to be one to four ASCII characters.</source>
        <translation>廠商代碼須為一至四個 ASCII 字元。</translation>
    </message>
    <message>
        <source>The units per em have to be from 16 to 16384.</source>
        <translation>每 em 單位數須介於 16 與 16384 之間。</translation>
    </message>
    <message>
        <source>The weight has to be from 1 to 1000.</source>
        <translation>字重須介於 1 與 1000 之間。</translation>
    </message>
    <message>
        <source>The version has to be from 0 to 32767.</source>
        <translation>版本須介於 0 與 32767 之間。</translation>
    </message>
    <message>
        <source>A vertical metric is beyond 16384 units.</source>
        <translation>有垂直度量超過 16384 單位。</translation>
    </message>
    <message>
        <source>a glyph</source>
        <translation>某個字符</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>A glyph has no character.</source>
        <translation>有字符沒有對應的字元。</translation>
    </message>
    <message>
        <source>The advance width of %1 is not from 0 to 16384 units.</source>
        <translation>%1的步進寬度不在 0 至 16384 單位之間。</translation>
    </message>
    <message>
        <source>The outline of %1 reaches beyond 16384 units.</source>
        <translation>%1的輪廓超出 16384 單位。</translation>
    </message>
    <message>
        <source>There is no glyph to make a font of.</source>
        <translation>沒有可製作字型的字符。</translation>
    </message>
    <message>
        <source>A font holds at most 65534 glyphs; %1 are given.</source>
        <translation>一個字型最多容納 65534 個字符；給了 %1 個。</translation>
    </message>
    <message>
        <source>The character %1 is given twice.</source>
        <translation>字元%1重複。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>匯出已停止。</translation>
    </message>
    <message>
        <source>A sheet has to end in .png or .svg; it is %1.</source>
        <translation>總表的檔名須以 .png 或 .svg 結尾；目前是 %1。</translation>
    </message>
    <message>
        <source>There is not enough memory for the font.</source>
        <translation>記憶體不足，無法製作字型。</translation>
    </message>
    <message>
        <source>The font could not be compressed as WOFF2.</source>
        <translation>無法將字型壓縮為 WOFF2。</translation>
    </message>
    <message>
        <source>%1 holds no attention maps.</source>
        <translation>%1 中沒有注意力圖。</translation>
    </message>
    <message>
        <source>%1 lacks the map %2.</source>
        <translation>%1 缺少注意力圖 %2。</translation>
    </message>
    <message>
        <source>%1 describes its attention maps wrongly.</source>
        <translation>%1 對注意力圖的描述有誤。</translation>
    </message>
    <message>
        <source>There is no device “%1”; choose auto, cpu or cuda.</source>
        <translation>沒有「%1」這種裝置；請選擇 auto、cpu 或 cuda。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>工作已取消。</translation>
    </message>
    <message>
        <source>There is not enough memory for this job.</source>
        <translation>記憶體不足，無法進行這項工作。</translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation>張量程式庫發生錯誤。</translation>
    </message>
    <message>
        <source>The job failed.</source>
        <translation>工作失敗。</translation>
    </message>
    <message>
        <source>The model %1 cannot make pictures of %2 px: the size must be a multiple of %3 from 32 to 512.</source>
        <translation>模型 %1 無法生成 %2 像素的圖片：尺寸須為 32 至 512 之間 %3 的倍數。</translation>
    </message>
    <message>
        <source>This machine or this build has no CUDA device.</source>
        <translation>這部電腦或這個程式版本沒有 CUDA 裝置。</translation>
    </message>
    <message>
        <source>CPU · %1 thread</source>
        <translation>CPU · %1 個執行緒</translation>
    </message>
    <message>
        <source>CPU · %1 threads</source>
        <translation>CPU · %1 個執行緒</translation>
    </message>
    <message>
        <source>A reference is not in the model&apos;s frame of %1 px.</source>
        <translation>有參考字不符合模型的 %1 像素字框。</translation>
    </message>
    <message>
        <source>A style has at most %1 active references; this one has %2.</source>
        <translation>一個風格最多 %1 個啟用的參考字；這個有 %2 個。</translation>
    </message>
    <message>
        <source>This style needs about %1 GiB of memory (references: %2, size: %3 px); at most %4 GiB are taken.</source>
        <translation>這個風格約需 %1 GiB 記憶體（參考字：%2，尺寸：%3 像素）；最多使用 %4 GiB。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 與另外 %2 個</translation>
    </message>
    <message>
        <source>No style character is given.</source>
        <translation>沒有指定風格字元。</translation>
    </message>
    <message>
        <source>%1 lacks the style characters %2.</source>
        <translation>%1 缺少風格字元 %2。</translation>
    </message>
    <message>
        <source>%1 lacks the style character %2.</source>
        <translation>%1 缺少風格字元 %2。</translation>
    </message>
    <message>
        <source>%1 shows no ink of %2 in the frame.</source>
        <translation>%1 的 %2 在字框中沒有筆墨。</translation>
    </message>
    <message>
        <source>%1 has no character that a content font has, too.</source>
        <translation>%1 沒有任何內容字型也有的字元。</translation>
    </message>
    <message>
        <source>Ink outside the frame is cut off: %1 of %2.</source>
        <translation>超出字框的筆墨已裁切：%2 的 %1。</translation>
    </message>
    <message>
        <source>The folder %1 holds more than %2 images.</source>
        <translation>資料夾 %1 中的圖片超過 %2 張。</translation>
    </message>
    <message>
        <source>Cannot read the folder %1: %2.</source>
        <translation>無法讀取資料夾 %1：%2。</translation>
    </message>
    <message>
        <source>The folder %1 holds no PNG image.</source>
        <translation>資料夾 %1 中沒有 PNG 圖片。</translation>
    </message>
    <message>
        <source>No style image is labelled %1.</source>
        <translation>沒有標示為 %1 的風格圖片。</translation>
    </message>
    <message>
        <source>%1 has no ink: the picture is blank.</source>
        <translation>%1 沒有筆墨：圖片是空白的。</translation>
    </message>
    <message>
        <source>Of %1 style characters the %2 that cover the wanted ones best are used: %3.</source>
        <translation>在 %1 個風格字元中，採用最能涵蓋所需字元的 %2 個：%3。</translation>
    </message>
    <message>
        <source>No style is given: name a font, a folder or images.</source>
        <translation>沒有指定風格：請指定字型、資料夾或圖片。</translation>
    </message>
    <message>
        <source>There is no character set “%1”; there are %2.</source>
        <translation>沒有「%1」這個字集；現有 %2。</translation>
    </message>
    <message>
        <source>The bundled content font %1 is missing; install the program again.</source>
        <translation>缺少內附的內容字型 %1；請重新安裝程式。</translation>
    </message>
    <message>
        <source>The content glyphs lack %1.</source>
        <translation>內容字符缺少 %1。</translation>
    </message>
    <message>
        <source>The content font %1 has no glyph for %2.</source>
        <translation>內容字型 %1 沒有 %2 的字符。</translation>
    </message>
    <message>
        <source>No content font has a glyph for %1: install the full Noto Sans CJK (package fonts-noto-cjk) or name a content font that has it.</source>
        <translation>沒有內容字型具有 %1 的字符：請安裝完整的 Noto Sans CJK（套件 fonts-noto-cjk），或指定有此字符的內容字型。</translation>
    </message>
    <message>
        <source>No font file is named.</source>
        <translation>沒有指定字型檔。</translation>
    </message>
    <message>
        <source>FreeType cannot be started.</source>
        <translation>無法啟動 FreeType。</translation>
    </message>
    <message>
        <source>%1 has no glyph for %2.</source>
        <translation>%1 沒有 %2 的字符。</translation>
    </message>
    <message>
        <source>%1 shows %2 as a missing glyph.</source>
        <translation>%1 將 %2 顯示為缺字符號。</translation>
    </message>
    <message>
        <source>The glyph for %1 in %2 is damaged.</source>
        <translation>%2 中 %1 的字符已損壞。</translation>
    </message>
    <message>
        <source>Glyph %1 of %2 cannot be read.</source>
        <translation>無法讀取 %2 的字符 %1。</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated font.</source>
        <translation>%1 是損壞或不完整的字型。</translation>
    </message>
    <message>
        <source>%1 has no face #%2: it holds %3 face.</source>
        <translation>%1 沒有編號 #%2 的字型：其中只有 %3 個字型。</translation>
    </message>
    <message>
        <source>%1 has no face #%2: it holds %3 faces.</source>
        <translation>%1 沒有編號 #%2 的字型：其中有 %3 個字型。</translation>
    </message>
    <message>
        <source>%1 is empty, not a font.</source>
        <translation>%1 是空檔案，不是字型。</translation>
    </message>
    <message>
        <source>%1 is not a font.</source>
        <translation>%1 不是字型。</translation>
    </message>
    <message>
        <source>%1 is a bitmap font; a font with outlines is needed.</source>
        <translation>%1 是點陣字型；需要有輪廓的字型。</translation>
    </message>
    <message>
        <source>%1 has no Unicode character map.</source>
        <translation>%1 沒有 Unicode 字元對應表。</translation>
    </message>
    <message>
        <source>%1 is not a variable font, so the axis “%2” cannot be set.</source>
        <translation>%1 不是可變字型，無法設定「%2」軸。</translation>
    </message>
    <message>
        <source>%1 has no axis “%2”: its axes are %3.</source>
        <translation>%1 沒有「%2」軸：它的軸為 %3。</translation>
    </message>
    <message>
        <source>The axis “%1” of %2 goes from %3 to %4, not to %5.</source>
        <translation>%2 的「%1」軸範圍為 %3 至 %4，不含 %5。</translation>
    </message>
    <message>
        <source>%1 is a damaged variable font.</source>
        <translation>%1 是損壞的可變字型。</translation>
    </message>
    <message>
        <source>Cannot read the axes of “%1”: write them like FONT@wght=700,wdth=85.</source>
        <translation>無法讀取「%1」的軸：請寫成 FONT@wght=700,wdth=85 的形式。</translation>
    </message>
    <message>
        <source>Cannot read the face index of “%1”: write it like FONT#2.</source>
        <translation>無法讀取「%1」的字型編號：請寫成 FONT#2 的形式。</translation>
    </message>
    <message>
        <source>No font file is named in “%1”.</source>
        <translation>「%1」中沒有指定字型檔。</translation>
    </message>
    <message>
        <source>There is no image fit “%1”; there are auto, frame and ink.</source>
        <translation>沒有「%1」這種圖片置入方式；有 auto、frame 與 ink。</translation>
    </message>
    <message>
        <source>%1 is a damaged or truncated PNG picture.</source>
        <translation>%1 是損壞或不完整的 PNG 圖片。</translation>
    </message>
    <message>
        <source>%1 is an empty file.</source>
        <translation>%1 是空檔案。</translation>
    </message>
    <message>
        <source>%1 is not a PNG picture.</source>
        <translation>%1 不是 PNG 圖片。</translation>
    </message>
    <message>
        <source>%1 is %2 × %3 px; at most %4 × %4 px are accepted.</source>
        <translation>%1 為 %2 × %3 像素；最多接受 %4 × %4 像素。</translation>
    </message>
    <message>
        <source>The picture cannot be written as PNG.</source>
        <translation>無法將圖片寫成 PNG。</translation>
    </message>
    <message>
        <source>%1 does not fit into memory.</source>
        <translation>記憶體容納不下 %1。</translation>
    </message>
    <message>
        <source>The picture to be written is incomplete.</source>
        <translation>要寫入的圖片不完整。</translation>
    </message>
    <message>
        <source>Text cannot be set in %1: it is not a TrueType or OpenType font.</source>
        <translation>無法以 %1 排版文字：它不是 TrueType 或 OpenType 字型。</translation>
    </message>
    <message>
        <source>The model configuration is wrong: %1.</source>
        <translation>模型組態有誤：%1。</translation>
    </message>
    <message>
        <source>there is no architecture “%1”</source>
        <translation>沒有「%1」這種架構</translation>
    </message>
    <message>
        <source>size must be a multiple of %1 from 32 to 512</source>
        <translation>size 須為 32 至 512 之間 %1 的倍數</translation>
    </message>
    <message>
        <source>content_designs must lie between 1 and %1</source>
        <translation>content_designs 須介於 1 與 %1 之間</translation>
    </message>
    <message>
        <source>channels must name the four levels</source>
        <translation>channels 須列出四個層級</translation>
    </message>
    <message>
        <source>channels must be multiples of 8 from 8 to 512</source>
        <translation>channels 須為 8 至 512 之間 8 的倍數</translation>
    </message>
    <message>
        <source>style_vector must lie between 1 and 1024</source>
        <translation>style_vector 須介於 1 與 1024 之間</translation>
    </message>
    <message>
        <source>heads must lie between 1 and 16</source>
        <translation>heads 須介於 1 與 16 之間</translation>
    </message>
    <message>
        <source>head_dim must lie between 1 and 128</source>
        <translation>head_dim 須介於 1 與 128 之間</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>它不是 JSON 物件</translation>
    </message>
    <message>
        <source>The model configuration is wrong: a value has the wrong type.</source>
        <translation>模型組態有誤：有數值的型別錯誤。</translation>
    </message>
    <message>
        <source>The network does not fit into memory.</source>
        <translation>記憶體容納不下這個網路。</translation>
    </message>
    <message>
        <source>%1 is not a sound safetensors file: %2.</source>
        <translation>%1 不是完好的 safetensors 檔：%2。</translation>
    </message>
    <message>
        <source>the tensor %1 is described wrongly</source>
        <translation>張量 %1 的描述有誤</translation>
    </message>
    <message>
        <source>the tensor %1 has an unknown type</source>
        <translation>張量 %1 的型別不明</translation>
    </message>
    <message>
        <source>the tensor %1 has too many dimensions</source>
        <translation>張量 %1 的維度過多</translation>
    </message>
    <message>
        <source>the tensor %1 has a wrong shape</source>
        <translation>張量 %1 的形狀有誤</translation>
    </message>
    <message>
        <source>the tensor %1 is too large</source>
        <translation>張量 %1 過大</translation>
    </message>
    <message>
        <source>the tensor %1 has wrong offsets</source>
        <translation>張量 %1 的位移有誤</translation>
    </message>
    <message>
        <source>the tensor %1 does not fit its shape</source>
        <translation>張量 %1 與其形狀不符</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>檔案太短</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>檔頭不完整</translation>
    </message>
    <message>
        <source>its header is not JSON</source>
        <translation>檔頭不是 JSON</translation>
    </message>
    <message>
        <source>its metadata is not a table</source>
        <translation>中繼資料不是表格</translation>
    </message>
    <message>
        <source>its metadata holds something other than text</source>
        <translation>中繼資料含有文字以外的內容</translation>
    </message>
    <message>
        <source>the tensor %1 is there twice</source>
        <translation>張量 %1 重複</translation>
    </message>
    <message>
        <source>its tensors overlap or leave holes</source>
        <translation>張量互相重疊或留有空隙</translation>
    </message>
    <message>
        <source>it has bytes that belong to no tensor</source>
        <translation>有不屬於任何張量的位元組</translation>
    </message>
    <message>
        <source>%1 lacks the tensor %2.</source>
        <translation>%1 缺少張量 %2。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 has the shape %3, its configuration needs %4.</source>
        <translation>%1：張量 %2 的形狀為 %3，其組態需要 %4。</translation>
    </message>
    <message>
        <source>%1: the tensor %2 holds values that are not finite.</source>
        <translation>%1：張量 %2 含有非有限的數值。</translation>
    </message>
    <message>
        <source>%1 is not a Glyphgraft model.</source>
        <translation>%1 不是 Glyphgraft 模型。</translation>
    </message>
    <message>
        <source>%1 has the model format version “%2”; this program reads version %3.</source>
        <translation>%1 的模型格式版本為「%2」；本程式讀取版本 %3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 holds fewer weights than its configuration needs.</source>
        <translation>%1 的權重少於其組態所需。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 px does not fit the frame of %3 px.</source>
        <translation>%1 × %2 像素的圖片不符合 %3 像素的字框。</translation>
    </message>
    <message>
        <source>There is not enough memory to trace a glyph.</source>
        <translation>記憶體不足，無法描繪字符。</translation>
    </message>
    <message>
        <source>CPU, for want of CUDA memory</source>
        <translation>CPU（CUDA 記憶體不足）</translation>
    </message>
    <message>
        <source>Not known which character this shows: %1. Its style is used, but attention cannot compare its parts with those of a new glyph.</source>
        <translation>不知道這是哪個字元：%1。其風格仍會採用，但注意力無法將它的各部分與新字符的相比。</translation>
    </message>
    <message>
        <source>The model has no head %1 in a block “%2”.</source>
        <translation>模型沒有區塊「%2」的第 %1 個注意力頭。</translation>
    </message>
    <message>
        <source>The hidden patches do not match the references.</source>
        <translation>隱藏的圖塊與參考字不符。</translation>
    </message>
    <message>
        <source>The deletion test needs references.</source>
        <translation>刪除檢驗需要參考字。</translation>
    </message>
    <message>
        <source>A font with CFF outlines holds at most 64000 glyphs; TrueType holds more.</source>
        <translation>CFF 輪廓的字型最多容納 64000 個字符；TrueType 可容納更多。</translation>
    </message>
    <message>
        <source>patch must be 2 or 4</source>
        <translation>patch 須為 2 或 4</translation>
    </message>
    <message>
        <source>No content font has this character.</source>
        <translation>沒有內容字型包含這個字元。</translation>
    </message>
    <message>
        <source>%1 has no head %2.</source>
        <translation>%1 沒有第 %2 個注意力頭。</translation>
    </message>
    <message>
        <source>%1 has no such patch; its grid is %2 × %3.</source>
        <translation>%1 沒有這個圖塊；其網格為 %2 × %3。</translation>
    </message>
    <message>
        <source>There is no attention to draw.</source>
        <translation>沒有可繪製的注意力。</translation>
    </message>
    <message>
        <source>The vendor id is NONE: the font names no foundry.</source>
        <translation>廠商代號為 NONE：字型未標明字型廠商。</translation>
    </message>
    <message>
        <source>These glyphs have no ink.</source>
        <translation>這些字符沒有筆墨。</translation>
    </message>
    <message>
        <source>References whose outlines %1 has no more are traced from their pictures.</source>
        <translation>%1 已沒有某些參考字的輪廓，改以其圖像描出。</translation>
    </message>
    <message>
        <source>“%1” must not be embedded or changed without its owner&apos;s permission (fsType %2): ask before you publish a font made from it.</source>
        <translation>未經權利人許可，不得嵌入或修改「%1」（fsType %2）：以它製作的字型，發布前請先徵得同意。</translation>
    </message>
    <message>
        <source>“%1” may be embedded for viewing and printing only, not changed (fsType %2): ask its owner before you publish a font made from it.</source>
        <translation>「%1」只能為檢視與列印而嵌入，不得修改（fsType %2）：以它製作的字型，發布前請先徵得權利人同意。</translation>
    </message>
    <message>
        <source>Licence of the style font “%1”: %2</source>
        <translation>風格字型「%1」的授權：%2</translation>
    </message>
    <message>
        <source>Licence of the content font “%1”: %2</source>
        <translation>內容字型「%1」的授權：%2</translation>
    </message>
    <message>
        <source>The font cannot be read to set text in it.</source>
        <translation>無法讀取此字型來排字。</translation>
    </message>
    <message>
        <source>The PDF could not be drawn.</source>
        <translation>無法繪製 PDF。</translation>
    </message>
    <message>
        <source>Refining needs two references of known characters.</source>
        <translation>精修至少需要兩個已知字元的參考字符。</translation>
    </message>
    <message>
        <source>%1 does not hold figures of a deletion test.</source>
        <translation>%1 不含刪除測試的數據。</translation>
    </message>
    <message>
        <source>The attention of one glyph would take %1 MiB of memory (references: %2, size: %3 px); at most %4 MiB are recorded.</source>
        <translation>一個字符的注意力需要 %1 MiB 記憶體（參考字：%2，尺寸：%3 px）；最多記錄 %4 MiB。</translation>
    </message>
    <message>
        <source>Names cannot be given in the language “%1”.</source>
        <translation>無法以「%1」這種語言命名。</translation>
    </message>
    <message>
        <source>The names in the language “%1” are given twice.</source>
        <translation>「%1」這種語言的名稱給了兩次。</translation>
    </message>
    <message>
        <source>There is no glyph to export.</source>
        <translation>沒有可匯出的字符。</translation>
    </message>
    <message>
        <source>%1 is no store of outlines.</source>
        <translation>%1 不是輪廓的儲存檔。</translation>
    </message>
    <message>
        <source>It falls into other parts than the plain glyph.</source>
        <translation>它分成的部件與內容字符不同。</translation>
    </message>
    <message>
        <source>It has other holes than the plain glyph.</source>
        <translation>它的字腔與內容字符不同。</translation>
    </message>
    <message>
        <source>Strokes hardly touch, or hardly part.</source>
        <translation>筆畫似連非連。</translation>
    </message>
    <message>
        <source>A stroke of the plain glyph may be missing.</source>
        <translation>可能少了內容字符的一筆。</translation>
    </message>
    <message>
        <source>It has strokes where the plain glyph has none.</source>
        <translation>有內容字符所沒有的筆畫。</translation>
    </message>
    <message>
        <source>Its edges are blurred.</source>
        <translation>邊緣模糊。</translation>
    </message>
    <message>
        <source>It is far from the plain glyph.</source>
        <translation>與內容字符相差甚遠。</translation>
    </message>
    <message>
        <source>No reference shows its parts clearly: attention is spread.</source>
        <translation>沒有參考字清楚呈現它的部件：注意力分散。</translation>
    </message>
    <message>
        <source>The scale of doubt is wrong.</source>
        <translation>存疑的尺度有誤。</translation>
    </message>
    <message>
        <source>A mixed style cannot be mixed again.</source>
        <translation>混合的風格不能再混合。</translation>
    </message>
    <message>
        <source>%1 must name levels from %2 to %3, each once</source>
        <translation>%1 須列出第 %2 至第 %3 層，各至多一次</translation>
    </message>
    <message>
        <source>style_depth must lie between 1 and 8</source>
        <translation>style_depth 須介於 1 與 8 之間</translation>
    </message>
    <message>
        <source>window must lie between 0 and 256</source>
        <translation>window 須介於 0 與 256 之間</translation>
    </message>
    <message>
        <source>style_mode is not one of none, self, cross, hybrid</source>
        <translation>style_mode 不是 none、self、cross、hybrid 之一</translation>
    </message>
    <message>
        <source>score is not one of dot, additive</source>
        <translation>score 不是 dot、additive 之一</translation>
    </message>
    <message>
        <source>positional is not one of none, sincos, learned</source>
        <translation>positional 不是 none、sincos、learned 之一</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Font: TrueType (.ttf)</source>
        <translation>字型：TrueType（.ttf）</translation>
    </message>
    <message>
        <source>Font: OpenType with CFF outlines (.otf)</source>
        <translation>字型：OpenType，CFF 輪廓（.otf）</translation>
    </message>
    <message>
        <source>Web font (.woff2)</source>
        <translation>網頁字型（.woff2）</translation>
    </message>
    <message>
        <source>For font editors (.ufo)</source>
        <translation>供字型編輯器使用（.ufo）</translation>
    </message>
    <message>
        <source>An SVG outline of each glyph</source>
        <translation>每個字符一個 SVG 輪廓</translation>
    </message>
    <message>
        <source>One sheet of outlines as SVG</source>
        <translation>輪廓總表（SVG）</translation>
    </message>
    <message>
        <source>A PNG picture of each glyph</source>
        <translation>每個字符一張 PNG 圖片</translation>
    </message>
    <message>
        <source>One sheet as PNG</source>
        <translation>總表（PNG）</translation>
    </message>
    <message>
        <source>Specimen of the font (.pdf)</source>
        <translation>字型樣張（.pdf）</translation>
    </message>
</context>
<context>
    <name>SurveyAdvice</name>
    <message>
        <source>All references are used about alike.</source>
        <translation>各參考字的使用程度大致相同。</translation>
    </message>
    <message>
        <source>Looked at much less than the others: %1. Remove them, or replace them by other characters.</source>
        <translation>受注視遠少於其他的參考字：%1。可將其移除，或換成其他字元。</translation>
    </message>
    <message>
        <source>The set rests mostly on: %1.</source>
        <translation>整套字元主要倚賴：%1。</translation>
    </message>
</context>
<context>
    <name>gg::ui::AttentionActions</name>
    <message>
        <source>&amp;Next Block</source>
        <translation>下一個區塊(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Block</source>
        <translation>上一個區塊(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Head Alone</source>
        <translation>只看下一個注意力頭(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;All Heads</source>
        <translation>所有注意力頭(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Lock Patch</source>
        <translation>鎖定圖塊(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>顏色(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ontour</source>
        <translation>等高線(&amp;O)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Head Alone</source>
        <translation>只看上一個注意力頭(&amp;V)</translation>
    </message>
    <message>
        <source>Next Pict&amp;ure</source>
        <translation>下一張圖(&amp;U)</translation>
    </message>
    <message>
        <source>Prev&amp;ious Picture</source>
        <translation>上一張圖(&amp;I)</translation>
    </message>
    <message>
        <source>Next &amp;Details</source>
        <translation>下一頁細節(&amp;D)</translation>
    </message>
    <message>
        <source>Pa&amp;tch</source>
        <translation>圖塊(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>向左(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>向右(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>向上(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>向下(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Where a Patch Looks</source>
        <translation>圖塊注視何處(&amp;W)</translation>
    </message>
    <message>
        <source>What a Patch &amp;Feeds</source>
        <translation>圖塊供給何處(&amp;F)</translation>
    </message>
    <message>
        <source>So&amp;rt Heads</source>
        <translation>注意力頭排序(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gg::ui::AttentionExport</name>
    <message>
        <source>&amp;Save Figure…</source>
        <translation>儲存圖表(&amp;S)…</translation>
    </message>
    <message>
        <source>Save &amp;Maps…</source>
        <translation>儲存熱圖(&amp;M)…</translation>
    </message>
    <message>
        <source>The heat as shown, with colour bar and caption, as a vector graphic</source>
        <translation>目前顯示的熱圖，附色階與說明，存成向量圖</translation>
    </message>
    <message>
        <source>Every block and head of this glyph: safetensors, CSV tables and PNG pictures</source>
        <translation>此字符的所有區塊與注意力頭：safetensors、CSV 表格與 PNG 圖片</translation>
    </message>
    <message>
        <source>Save Figure</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 圖片 (*.svg)</translation>
    </message>
    <message>
        <source>Save Maps</source>
        <translation>儲存熱圖</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>已儲存「%1」。</translation>
    </message>
</context>
<context>
    <name>gg::ui::AttentionInspector</name>
    <message>
        <source>Choose a generated glyph to see where the network looked.</source>
        <translation>選一個已生成的字符，看看網路注視何處。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Attention block</source>
        <translation>注意力區塊</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>注視</translation>
    </message>
    <message>
        <source>Patch: %1 (locked)</source>
        <translation>圖塊：%1（已鎖定）</translation>
    </message>
    <message>
        <source>Patch: %1</source>
        <translation>圖塊：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2
weight %3, %4 times the average</source>
        <translation>%1 · %2
權重 %3，為平均的 %4 倍</translation>
    </message>
    <message>
        <source>Share of each reference</source>
        <translation>各參考字的比重</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Merging of the heads</source>
        <translation>注意力頭的合併方式</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Scale, colours and contour of the heat</source>
        <translation>熱度的色階、顏色與等高線</translation>
    </message>
    <message>
        <source>Where does this patch look?</source>
        <translation>這個圖塊注視何處？</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>供給</translation>
    </message>
    <message>
        <source>What did this patch feed? Which patches drew on it?</source>
        <translation>這個圖塊供給了何處？哪些圖塊取用了它？</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>The largest weight that any chosen head gives</source>
        <translation>所選注意力頭給出的最大權重</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The mean of the chosen heads</source>
        <translation>所選注意力頭的平均</translation>
    </message>
    <message>
        <source>What each head looks at</source>
        <translation>每個注意力頭注視何處</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩陣</translation>
    </message>
    <message>
        <source>The weights of all patches</source>
        <translation>所有圖塊的權重</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>區塊</translation>
    </message>
    <message>
        <source>Every block and head</source>
        <translation>所有區塊與注意力頭</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Entropy, largest weight and shares of each head</source>
        <translation>每個注意力頭的熵、最大權重與比重</translation>
    </message>
    <message>
        <source>Click: what did this patch feed?</source>
        <translation>按一下：這個圖塊供給了何處？</translation>
    </message>
    <message>
        <source>Click: where does this patch look?</source>
        <translation>按一下：這個圖塊注視何處？</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Patch: %1
%2</source>
        <translation>圖塊：%1
%2</translation>
    </message>
    <message>
        <source>How much of the patch&apos;s attention each reference gets</source>
        <translation>各參考字得到這個圖塊多少注意力</translation>
    </message>
    <message>
        <source>How much of the attention of all patches each reference gets</source>
        <translation>各參考字得到所有圖塊多少注意力</translation>
    </message>
    <message>
        <source>Heat of the weights</source>
        <translation>權重的熱度</translation>
    </message>
    <message>
        <source>Attention shows where a head looked, not why. &lt;a href=&quot;#&quot;&gt;What it explains&lt;/a&gt;</source>
        <translation>注意力顯示注意力頭看了哪裡，而非原因。&lt;a href=&quot;#&quot;&gt;它能說明什麼&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>The order of the heads</source>
        <translation>注意力頭的順序</translation>
    </message>
    <message>
        <source>The attention block whose heads are shown
The maps of this glyph take %1 of memory</source>
        <translation>顯示哪個注意力區塊的注意力頭
這個字符的注意力圖佔用 %1 記憶體</translation>
    </message>
</context>
<context>
    <name>gg::ui::AttentionLab</name>
    <message>
        <source>Attention Lab</source>
        <translation>注意力實驗室</translation>
    </message>
    <message>
        <source>Pages of the lab</source>
        <translation>實驗室的頁面</translation>
    </message>
    <message>
        <source>Pooling and kernel regression</source>
        <translation>池化與核迴歸</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>One head and many</source>
        <translation>一個頭與多個頭</translation>
    </message>
    <message>
        <source>Self- and cross-attention</source>
        <translation>自注意力與交叉注意力</translation>
    </message>
    <message>
        <source>Positional codes</source>
        <translation>位置編碼</translation>
    </message>
    <message>
        <source>Windows and convolution</source>
        <translation>視窗與卷積</translation>
    </message>
    <message>
        <source>On your glyphs</source>
        <translation>用在您的字符上</translation>
    </message>
    <message>
        <source>Where attention stands</source>
        <translation>注意力放在哪裡</translation>
    </message>
    <message>
        <source>What attention explains</source>
        <translation>注意力能說明什麼</translation>
    </message>
</context>
<context>
    <name>gg::ui::BarChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gg::ui::BlockDiagram</name>
    <message>
        <source>Add &amp; norm</source>
        <translation>相加與正規化</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>前饋層</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Encoder block</source>
        <translation>編碼器區塊</translation>
    </message>
    <message>
        <source>Decoder block</source>
        <translation>解碼器區塊</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>鍵與值</translation>
    </message>
</context>
<context>
    <name>gg::ui::BlockOverview</name>
    <message>
        <source>Maps of all blocks and heads</source>
        <translation>所有區塊與注意力頭的圖</translation>
    </message>
    <message>
        <source>%1
%2: entropy %3</source>
        <translation>%1
%2：熵 %3</translation>
    </message>
</context>
<context>
    <name>gg::ui::BlocksPage</name>
    <message>
        <source>Self- and cross-attention</source>
        <translation>自注意力與交叉注意力</translation>
    </message>
    <message>
        <source>In self-attention the rows of one sequence look at each other. In cross-attention the queries come from one sequence and keys and values from another, which may have another length: so this program&apos;s new glyph looks at your references. The causal mask hides what comes later, the padding mask what only fills up the sequence. Switch them off and see where weight goes that should not.</source>
        <translation>在自注意力中，同一序列的各列互相注視。在交叉注意力中，查詢來自一個序列，鍵與值來自另一個，長度可以不同：本程式的新字符就是這樣注視您的參考字。因果遮罩隱藏後面的內容，填補遮罩隱藏只用來補滿序列的部分。把遮罩關掉，看看權重跑到哪些不該去的地方。</translation>
    </message>
    <message>
        <source>Causal mask</source>
        <translation>因果遮罩</translation>
    </message>
    <message>
        <source>Padding mask</source>
        <translation>填補遮罩</translation>
    </message>
    <message>
        <source>Positional codes</source>
        <translation>位置編碼</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Encoder: the source looks at itself</source>
        <translation>編碼器：來源注視自己</translation>
    </message>
    <message>
        <source>Decoder: the target looks at itself</source>
        <translation>解碼器：目標注視自己</translation>
    </message>
    <message>
        <source>Decoder: the target looks at the source</source>
        <translation>解碼器：目標注視來源</translation>
    </message>
    <message>
        <source>The two blocks, with the size of what leaves each box (for attention: of its weights)</source>
        <translation>兩個區塊，並標出各方塊輸出的大小（注意力則為權重的大小）</translation>
    </message>
    <message>
        <source>Cross-attention: Q [%1, %3] · K&lt;sup&gt;T&lt;/sup&gt; [%3, %2] → weights [%1, %2] · V [%2, %3] → answer [%1, %3]. Parameters: encoder block &lt;b&gt;%4&lt;/b&gt;, decoder block &lt;b&gt;%5&lt;/b&gt;.</source>
        <translation>交叉注意力：Q [%1, %3] · K&lt;sup&gt;T&lt;/sup&gt; [%3, %2] → 權重 [%1, %2] · V [%2, %3] → 答案 [%1, %3]。參數：編碼器區塊 &lt;b&gt;%4&lt;/b&gt;，解碼器區塊 &lt;b&gt;%5&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>self: Q, K, V from X &amp;nbsp;&amp;nbsp;&amp;nbsp; cross: Q from Y, K and V from X &amp;nbsp;&amp;nbsp;&amp;nbsp; a masked score is −∞ &amp;nbsp;&amp;nbsp;&amp;nbsp; add &amp;amp; norm: norm(x + f(x)) &amp;nbsp;&amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</source>
        <translation>自注意力：Q、K、V 來自 X &amp;nbsp;&amp;nbsp;&amp;nbsp; 交叉：Q 來自 Y，K 與 V 來自 X &amp;nbsp;&amp;nbsp;&amp;nbsp; 被遮罩的分數為 −∞ &amp;nbsp;&amp;nbsp;&amp;nbsp; 相加與正規化：norm(x + f(x)) &amp;nbsp;&amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</translation>
    </message>
    <message>
        <source>The target sees only itself and what came before it</source>
        <translation>目標只看得到自己與之前的內容</translation>
    </message>
    <message>
        <source>Nobody sees the two places that only fill up the source</source>
        <translation>誰也看不到來源末尾只用來補滿的兩個位置</translation>
    </message>
    <message>
        <source>Adds sines and cosines of each word&apos;s place to both sequences</source>
        <translation>把各詞位置的正弦與餘弦加到兩個序列上</translation>
    </message>
</context>
<context>
    <name>gg::ui::CharacterPanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>Generated, not judged</source>
        <translation>已生成，未評定</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Not in the content font</source>
        <translation>內容字型中沒有</translation>
    </message>
    <message>
        <source>Find characters or U+4E00-4EFF</source>
        <translation>尋找字元或 U+4E00-4EFF</translation>
    </message>
    <message>
        <source>Find characters</source>
        <translation>尋找字元</translation>
    </message>
    <message>
        <source>Show only characters in this state</source>
        <translation>只顯示此狀態的字元</translation>
    </message>
    <message>
        <source>State filter</source>
        <translation>狀態篩選</translation>
    </message>
    <message>
        <source>Size of the cells</source>
        <translation>格子大小</translation>
    </message>
    <message>
        <source>No character of the set matches the filters.</source>
        <translation>字集中沒有符合篩選的字元。</translation>
    </message>
    <message>
        <source>Choose a character set above.</source>
        <translation>請在上方選擇字集。</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>gg::ui::CharsetChooser</name>
    <message>
        <source>The characters to generate</source>
        <translation>要生成的字元</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>字集</translation>
    </message>
    <message>
        <source>Own Text…</source>
        <translation>自訂文字…</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>自訂文字</translation>
    </message>
    <message>
        <source>Own Text</source>
        <translation>自訂文字</translation>
    </message>
    <message>
        <source>Characters to generate:</source>
        <translation>要生成的字元：</translation>
    </message>
</context>
<context>
    <name>gg::ui::ColourBar</name>
    <message>
        <source>Colours of the weights</source>
        <translation>權重的顏色</translation>
    </message>
    <message>
        <source>The weight each colour stands for</source>
        <translation>各顏色代表的權重</translation>
    </message>
</context>
<context>
    <name>gg::ui::ComparePanel</name>
    <message>
        <source>Choose a generated glyph to compare it.</source>
        <translation>請選擇一個已生成的字符來比較。</translation>
    </message>
    <message>
        <source>What B is</source>
        <translation>B 是什麼</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較對象</translation>
    </message>
    <message>
        <source>A, as it is</source>
        <translation>A，原樣</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>The model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Choose Model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>B is being made …</source>
        <translation>正在製作 B…</translation>
    </message>
    <message>
        <source>B is the same glyph: leave something out in What If, or choose another model.</source>
        <translation>B 是同一個字符：請在「假如」中略去某些東西，或選擇其他模型。</translation>
    </message>
    <message>
        <source>Save Figure…</source>
        <translation>儲存圖表…</translation>
    </message>
    <message>
        <source>A and B with their heat and the numbers, as a vector graphic</source>
        <translation>A 與 B 連同熱度與數字，存為向量圖</translation>
    </message>
    <message>
        <source>What If</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>The glyph without what is left out in What If</source>
        <translation>略去「假如」中所略去的字符</translation>
    </message>
    <message>
        <source>B: %1, A outlined</source>
        <translation>B：%1，A 為輪廓</translation>
    </message>
</context>
<context>
    <name>gg::ui::DeletionChart</name>
    <message>
        <source>Deletion test</source>
        <translation>刪除測試</translation>
    </message>
    <message>
        <source>as many others</source>
        <translation>同樣多的其他圖塊</translation>
    </message>
    <message>
        <source>most attended</source>
        <translation>最受注視的圖塊</translation>
    </message>
    <message>
        <source>hidden patches</source>
        <translation>隱藏的圖塊</translation>
    </message>
    <message>
        <source>error (L1)</source>
        <translation>誤差（L1）</translation>
    </message>
</context>
<context>
    <name>gg::ui::DeletionPanel</name>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Deletion test</source>
        <translation>刪除測試</translation>
    </message>
    <message>
        <source>Attention is no explanation: it shows where a head looked. Whether that made the glyph, only this test tells.</source>
        <translation>注意力不是解釋：它只顯示注意力頭看了哪裡。字符是否由此而來，只有這項測試能說明。</translation>
    </message>
    <message>
        <source>Attention block</source>
        <translation>注意力區塊</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有注意力頭</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>注意力頭 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run the Test</source>
        <translation>執行測試</translation>
    </message>
    <message>
        <source>Hides more and more patches of the references: those this head attended to most, and as many others at random. The glyph is tested as it is, with nothing else left out.</source>
        <translation>逐步隱藏更多參考字的圖塊：這個注意力頭最注視的圖塊，以及隨機選取的同樣多的圖塊。測試的是字符本來的樣子，不略去其他東西。</translation>
    </message>
</context>
<context>
    <name>gg::ui::DetailTabs</name>
    <message>
        <source>Details</source>
        <translation>細節</translation>
    </message>
</context>
<context>
    <name>gg::ui::DifferenceLegend</name>
    <message>
        <source>Colours of the difference</source>
        <translation>差異的顏色</translation>
    </message>
    <message>
        <source>Full colour: all of a pixel&apos;s ink. Grey: ink that stays.</source>
        <translation>飽和的顏色：像素的全部墨色。灰色：不變的墨色。</translation>
    </message>
    <message>
        <source>ink lost</source>
        <translation>失去的墨色</translation>
    </message>
    <message>
        <source>ink gained</source>
        <translation>增加的墨色</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Full colour: %1 of a pixel&apos;s ink or more. Grey: ink that stays.</source>
        <translation>全彩：像素墨量的 %1 以上。灰色：保留的墨。</translation>
    </message>
    <message>
        <source>ink −%1</source>
        <translation>墨量 −%1</translation>
    </message>
</context>
<context>
    <name>gg::ui::DifferenceScale</name>
    <message>
        <source>Gain</source>
        <translation>放大倍率</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>The difference is drawn %1 times as strong</source>
        <translation>差異以 %1 倍強度繪出</translation>
    </message>
</context>
<context>
    <name>gg::ui::DisplayActions</name>
    <message>
        <source>A&amp;bsolute Scale</source>
        <translation>絕對色階(&amp;B)</translation>
    </message>
    <message>
        <source>Scale per &amp;Map</source>
        <translation>各圖自訂色階(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Viridis</source>
        <translation>Viridis(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Grey</source>
        <translation>灰階(&amp;G)</translation>
    </message>
    <message>
        <source>A &amp;Hue for Each Head</source>
        <translation>每個注意力頭一種色相(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;No Contour</source>
        <translation>無等高線(&amp;N)</translation>
    </message>
    <message>
        <source>Round &amp;50 % of the Weight</source>
        <translation>圈出 50 % 的權重(&amp;5)</translation>
    </message>
    <message>
        <source>Round &amp;80 % of the Weight</source>
        <translation>圈出 80 % 的權重(&amp;8)</translation>
    </message>
    <message>
        <source>Round &amp;90 % of the Weight</source>
        <translation>圈出 90 % 的權重(&amp;9)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>色階</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>等高線</translation>
    </message>
    <message>
        <source>One scale for the whole block, so that heads and patches can be compared</source>
        <translation>整個區塊共用一個色階，可比較各注意力頭與圖塊</translation>
    </message>
    <message>
        <source>Each map reaches the hottest colour</source>
        <translation>每張圖都用到最熱的顏色</translation>
    </message>
    <message>
        <source>&amp;Cividis</source>
        <translation>Cividis(&amp;C)</translation>
    </message>
    <message>
        <source>Legible with any colour vision</source>
        <translation>任何色覺都能辨讀</translation>
    </message>
    <message>
        <source>Lightness is the weight; the heads are merged by their largest</source>
        <translation>明度代表權重；注意力頭以最大權重合併</translation>
    </message>
    <message>
        <source>By &amp;Number</source>
        <translation>依編號(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;Entropy</source>
        <translation>依熵(&amp;E)</translation>
    </message>
    <message>
        <source>Those that look at few patches first</source>
        <translation>注視圖塊少的在前</translation>
    </message>
    <message>
        <source>By E&amp;ffect</source>
        <translation>依影響(&amp;F)</translation>
    </message>
    <message>
        <source>Those the glyph changes most without first: it is made again without one after another</source>
        <translation>略去後字符變化最大的在前：逐一略去後重新生成字符</translation>
    </message>
</context>
<context>
    <name>gg::ui::Document</name>
    <message>
        <source>A style has at most %1 references; left out: %2.</source>
        <translation>一個風格最多 %1 個參考字；略去：%2。</translation>
    </message>
    <message>
        <source>Open Style</source>
        <translation>開啟風格</translation>
    </message>
    <message>
        <source>Add References</source>
        <translation>加入參考字</translation>
    </message>
    <message>
        <source>Mute Reference</source>
        <translation>停用參考字</translation>
    </message>
    <message>
        <source>Unmute Reference</source>
        <translation>啟用參考字</translation>
    </message>
    <message>
        <source>Label Reference</source>
        <translation>標示參考字</translation>
    </message>
    <message>
        <source>Remove Reference</source>
        <translation>移除參考字</translation>
    </message>
    <message>
        <source>Remove All References</source>
        <translation>移除所有參考字</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>A style has at most %1 references; remove one first.</source>
        <translation>一個風格最多 %1 個參考字；請先移除一個。</translation>
    </message>
    <message>
        <source>Make Glyph a Reference</source>
        <translation>將字符設為參考字</translation>
    </message>
    <message>
        <source>Accept Glyphs</source>
        <translation>接受字符</translation>
    </message>
    <message>
        <source>Reject Glyphs</source>
        <translation>退回字符</translation>
    </message>
    <message>
        <source>Clear Marks</source>
        <translation>清除標記</translation>
    </message>
    <message>
        <source>The attention could not be recorded: %1</source>
        <translation>無法記錄注意力：%1</translation>
    </message>
    <message>
        <source>The style could not be read: %1</source>
        <translation>無法讀取風格：%1</translation>
    </message>
    <message>
        <source>The style is read: %1</source>
        <translation>已讀取風格：%1</translation>
    </message>
    <message>
        <source>Regenerate Glyphs</source>
        <translation>重新生成字符</translation>
    </message>
    <message>
        <source>The glyphs could not be generated: %1</source>
        <translation>無法生成字符：%1</translation>
    </message>
    <message>
        <source>The glyph could not be checked: %1</source>
        <translation>無法檢驗字符：%1</translation>
    </message>
    <message>
        <source>The set could not be surveyed: %1</source>
        <translation>無法綜覽整套字元：%1</translation>
    </message>
    <message>
        <source>The glyph could not be compared: %1</source>
        <translation>無法比較字符：%1</translation>
    </message>
    <message>
        <source>Change Outline and Spacing</source>
        <translation>更改輪廓與間距</translation>
    </message>
    <message>
        <source>The model could not be refined: %1</source>
        <translation>無法微調模型：%1</translation>
    </message>
    <message>
        <source>Mix Second Style</source>
        <translation>混入第二種風格</translation>
    </message>
    <message>
        <source>Change Mix</source>
        <translation>調整混合</translation>
    </message>
    <message>
        <source>Remove Second Style</source>
        <translation>移除第二種風格</translation>
    </message>
</context>
<context>
    <name>gg::ui::DrawNextRow</name>
    <message>
        <source>Draw next:</source>
        <translation>接著畫：</translation>
    </message>
    <message>
        <source>References of these characters would improve the set most</source>
        <translation>以這些字元作為參考字，對整組字最有幫助</translation>
    </message>
    <message>
        <source>Add a reference of %1</source>
        <translation>加入 %1 的參考字</translation>
    </message>
</context>
<context>
    <name>gg::ui::DropZone</name>
    <message>
        <source>Drop a font, images or a folder here</source>
        <translation>將字型、圖片或資料夾拖放到這裡</translation>
    </message>
    <message>
        <source>Or click to open a font</source>
        <translation>或按一下以開啟字型</translation>
    </message>
    <message>
        <source>Drop a font, images
or a folder</source>
        <translation>拖放字型、圖片
或資料夾</translation>
    </message>
</context>
<context>
    <name>gg::ui::EffectFigures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>error (L1)</source>
        <translation>誤差（L1）</translation>
    </message>
    <message>
        <source>Mean absolute difference of coverage over the frame: 0 alike, 1 all turned</source>
        <translation>整個字框內覆蓋率的平均絕對差：0 為相同，1 為完全相反</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>墨量</translation>
    </message>
    <message>
        <source>How much more or less ink the glyph has</source>
        <translation>字符的墨量增減</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重疊</translation>
    </message>
    <message>
        <source>How much of the ink of both lies in the same place (Dice)</source>
        <translation>兩者的墨色有多少落在相同位置（Dice）</translation>
    </message>
    <message>
        <source>of the whole style</source>
        <translation>占整個風格</translation>
    </message>
    <message>
        <source>The error as a part of the one that leaving out the whole style makes</source>
        <translation>誤差占略去整個風格時所生誤差的比例</translation>
    </message>
    <message>
        <source>L1 %1 · ink %2 · overlap %3</source>
        <translation>L1 %1 · 墨量 %2 · 重疊 %3</translation>
    </message>
</context>
<context>
    <name>gg::ui::EffectView</name>
    <message>
        <source>The glyph before and after, and the difference</source>
        <translation>前後的字符與差異</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Difference × %1</source>
        <translation>差異 × %1</translation>
    </message>
    <message>
        <source>%1, zoom × %2</source>
        <translation>%1，放大 × %2</translation>
    </message>
    <message>
        <source>Ctrl and wheel, or + and −: magnify. Drag or arrow keys: move. Double click or 0: all of it.</source>
        <translation>Ctrl 加滾輪，或 + 與 −：放大縮小。拖曳或方向鍵：移動。按兩下或 0：顯示全部。</translation>
    </message>
</context>
<context>
    <name>gg::ui::ErrorLine</name>
    <message>
        <source>Error by step</source>
        <translation>各步的誤差</translation>
    </message>
</context>
<context>
    <name>gg::ui::ExportChecks</name>
    <message>
        <source>Not made yet and left out: %1.</source>
        <translation>尚未生成而略過：%1 個。</translation>
    </message>
    <message>
        <source>Rejected and left out: %1.</source>
        <translation>已退回而略過：%1 個。</translation>
    </message>
    <message>
        <source>In no content font and left out: %1 (%2).</source>
        <translation>內容字型中沒有而略過：%1 個（%2）。</translation>
    </message>
    <message>
        <source>Outline or spacing set by hand: %1 (%2).</source>
        <translation>手動設定輪廓或間距：%1 個（%2）。</translation>
    </message>
    <message>
        <source>Suspect, neither accepted nor rejected: %1 (%2).</source>
        <translation>存疑而未經接受或退回：%1 個（%2）。</translation>
    </message>
</context>
<context>
    <name>gg::ui::ExportDialog</name>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export Glyphs</source>
        <translation>匯出字符</translation>
    </message>
    <message>
        <source>Accepted ones only</source>
        <translation>僅已接受的</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>內容(&amp;W)：</translation>
    </message>
    <message>
        <source>W&amp;hich glyphs:</source>
        <translation>哪些字符(&amp;H)：</translation>
    </message>
    <message>
        <source>Wh&amp;ere:</source>
        <translation>位置(&amp;E)：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder for the Glyphs</source>
        <translation>字符資料夾</translation>
    </message>
    <message>
        <source>No glyph is accepted yet.</source>
        <translation>還沒有接受任何字符。</translation>
    </message>
    <message>
        <source>No glyph is generated yet.</source>
        <translation>還沒有生成任何字符。</translation>
    </message>
    <message>
        <source>Glyphs: %1</source>
        <translation>字符：%1</translation>
    </message>
    <message>
        <source>Exported to “%1”; glyphs: %2.</source>
        <translation>已匯出至「%1」；字符：%2。</translation>
    </message>
    <message>
        <source>All that are not rejected</source>
        <translation>所有未退回的</translation>
    </message>
    <message>
        <source>The glyphs could not be exported: %1</source>
        <translation>無法匯出字符：%1</translation>
    </message>
    <message>
        <source>Preview:</source>
        <translation>預覽：</translation>
    </message>
    <message>
        <source>File to Export To</source>
        <translation>匯出的檔案</translation>
    </message>
    <message>
        <source>Glyphs: %1. The font needs a family name.</source>
        <translation>字符：%1。字型需要字族名稱。</translation>
    </message>
    <message>
        <source>Glyphs: %1. The target is there already and will be replaced.</source>
        <translation>字符：%1。目標已存在，將會被取代。</translation>
    </message>
    <message>
        <source>&amp;Keep the outlines of references that came from a font</source>
        <translation>來自字型的參考字保留原有輪廓(&amp;K)</translation>
    </message>
    <message>
        <source>Si&amp;ze of a glyph:</source>
        <translation>字符大小(&amp;Z)：</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>%1 px: the pictures as they were generated; at other sizes their outlines are drawn</source>
        <translation>%1 px：生成時的圖像；其他大小則以輪廓重新繪製</translation>
    </message>
    <message>
        <source>As they were before: %1.</source>
        <translation>與先前相同：%1 個。</translation>
    </message>
</context>
<context>
    <name>gg::ui::FontCharactersDialog</name>
    <message>
        <source>&amp;Add to the present references</source>
        <translation>加入目前的參考字(&amp;A)</translation>
    </message>
    <message>
        <source>Choose Style Characters</source>
        <translation>選擇風格字元</translation>
    </message>
    <message>
        <source>Opening “%1” …</source>
        <translation>正在開啟「%1」…</translation>
    </message>
    <message>
        <source>Empty: up to %1 characters that help most are chosen</source>
        <translation>留空：自動選出最有幫助的字元，最多 %1 個</translation>
    </message>
    <message>
        <source>Find characters or U+4E00-4EFF</source>
        <translation>尋找字元或 U+4E00-4EFF</translation>
    </message>
    <message>
        <source>&amp;Style characters:</source>
        <translation>風格字元(&amp;S)：</translation>
    </message>
    <message>
        <source>Choose A&amp;utomatically</source>
        <translation>自動選擇(&amp;U)</translation>
    </message>
    <message>
        <source>Use as Style</source>
        <translation>作為風格</translation>
    </message>
    <message>
        <source>Choose Style Characters of %1</source>
        <translation>選擇 %1 的風格字元</translation>
    </message>
    <message>
        <source>No character matches.</source>
        <translation>沒有符合的字元。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>%1 chosen: the best %2 will be used</source>
        <translation>已選 %1 個：將採用最好的 %2 個</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The font could not be opened: %1</source>
        <translation>無法開啟字型：%1</translation>
    </message>
</context>
<context>
    <name>gg::ui::FontGrid</name>
    <message>
        <source>Characters of the font</source>
        <translation>字型的字元</translation>
    </message>
</context>
<context>
    <name>gg::ui::FontInfoForm</name>
    <message>
        <source>The name that programs list the font under</source>
        <translation>程式清單中顯示的字型名稱</translation>
    </message>
    <message>
        <source>Left out of the font when empty</source>
        <translation>留空則不寫入字型</translation>
    </message>
    <message>
        <source>Four characters registered for a foundry, or NONE</source>
        <translation>字型廠商註冊的四個字元，或 NONE</translation>
    </message>
    <message>
        <source>400 is regular, 700 is bold</source>
        <translation>400 為標準，700 為粗體</translation>
    </message>
    <message>
        <source>Weight:</source>
        <translation>字重：</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>版本：</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>網址：</translation>
    </message>
    <message>
        <source>Vendor id:</source>
        <translation>廠商代碼：</translation>
    </message>
    <message>
        <source>&amp;Family:</source>
        <translation>字族(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Style:</source>
        <translation>樣式(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Designer:</source>
        <translation>設計者(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Copyright:</source>
        <translation>版權(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Licence:</source>
        <translation>授權(&amp;L)：</translation>
    </message>
    <message>
        <source>Names in other languages, for programs that run in them</source>
        <translation>其他語言的名稱，供以該語言執行的程式使用</translation>
    </message>
    <message>
        <source>Language of the names</source>
        <translation>名稱的語言</translation>
    </message>
</context>
<context>
    <name>gg::ui::FontPreview</name>
    <message>
        <source>Set in the font as it would be exported. Type to see other text.</source>
        <translation>以即將匯出的字型排版。輸入文字即可查看其他內容。</translation>
    </message>
</context>
<context>
    <name>gg::ui::GenerateActions</name>
    <message>
        <source>&amp;Generate All</source>
        <translation>全部生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make every character of the set that is missing or out of date</source>
        <translation>生成字集中尚缺或過時的所有字元</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop generating; what is done stays</source>
        <translation>停止生成；已完成的保留</translation>
    </message>
    <message>
        <source>Generate &amp;Automatically</source>
        <translation>自動生成(&amp;A)</translation>
    </message>
    <message>
        <source>Start by itself when the style, the set or the text changes</source>
        <translation>風格、字集或文字改變時自動開始</translation>
    </message>
    <message>
        <source>Choose &amp;Model…</source>
        <translation>選擇模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Use another weight file</source>
        <translation>使用其他權重檔</translation>
    </message>
    <message>
        <source>Model &amp;Information…</source>
        <translation>模型資訊(&amp;I)…</translation>
    </message>
    <message>
        <source>What the model was trained with</source>
        <translation>模型以何訓練</translation>
    </message>
    <message>
        <source>Choose Model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Bundled Model</source>
        <translation>內附模型(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to the weights that come with the program</source>
        <translation>改回程式內附的權重</translation>
    </message>
    <message>
        <source>&amp;Refine on These References…</source>
        <translation>依這些參考字微調(&amp;R)…</translation>
    </message>
    <message>
        <source>Train the model on the references for a moment</source>
        <translation>以參考字短暫訓練模型</translation>
    </message>
    <message>
        <source>&amp;Save Refined Model…</source>
        <translation>儲存微調後的模型(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep the refined weights in a file of their own</source>
        <translation>將微調後的權重存成獨立的檔案</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphActions</name>
    <message>
        <source>&amp;Accept Glyphs</source>
        <translation>接受字符(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the selected glyphs when the style changes</source>
        <translation>風格改變時保留選取的字符</translation>
    </message>
    <message>
        <source>&amp;Reject Glyphs</source>
        <translation>退回字符(&amp;R)</translation>
    </message>
    <message>
        <source>Mark the selected glyphs as not good enough</source>
        <translation>將選取的字符標記為不夠好</translation>
    </message>
    <message>
        <source>C&amp;lear Marks</source>
        <translation>清除標記(&amp;L)</translation>
    </message>
    <message>
        <source>Neither accepted nor rejected</source>
        <translation>既未接受也未退回</translation>
    </message>
    <message>
        <source>Re&amp;generate Glyphs</source>
        <translation>重新生成字符(&amp;G)</translation>
    </message>
    <message>
        <source>Make the selected glyphs again with the present style</source>
        <translation>以目前的風格重新生成選取的字符</translation>
    </message>
    <message>
        <source>Make Glyph a &amp;Reference</source>
        <translation>將字符設為參考字(&amp;R)</translation>
    </message>
    <message>
        <source>Add the glyph to the style</source>
        <translation>將字符加入風格</translation>
    </message>
    <message>
        <source>&amp;Copy Characters</source>
        <translation>複製字元(&amp;C)</translation>
    </message>
    <message>
        <source>The selected characters as text</source>
        <translation>將選取的字元複製為文字</translation>
    </message>
    <message>
        <source>&amp;Select All Characters</source>
        <translation>選取所有字元(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as S&amp;VG</source>
        <translation>複製為 SVG(&amp;V)</translation>
    </message>
    <message>
        <source>The outline of the selected glyph, or a sheet of several</source>
        <translation>所選字符的輪廓；選取多個時為總表</translation>
    </message>
    <message>
        <source>Copy as &amp;Picture</source>
        <translation>複製為圖片(&amp;P)</translation>
    </message>
    <message>
        <source>The selected glyph in black on white, or a sheet of several</source>
        <translation>所選字符的白底黑字圖片；選取多個時為總表</translation>
    </message>
    <message>
        <source>The glyphs are on the clipboard.</source>
        <translation>字符已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>The glyphs could not be copied: %1</source>
        <translation>無法複製字符：%1</translation>
    </message>
    <message>
        <source>&amp;Outline and Spacing…</source>
        <translation>輪廓與間距(&amp;O)…</translation>
    </message>
    <message>
        <source>Side bearings, advance width and tracing of this glyph in fonts</source>
        <translation>此字符在字型中的左右邊距、字寬與描繪方式</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphDialog</name>
    <message>
        <source>Space before the ink; the space behind it stays</source>
        <translation>筆墨之前的空間；之後的空間不變</translation>
    </message>
    <message>
        <source>Space behind the ink</source>
        <translation>筆墨之後的空間</translation>
    </message>
    <message>
        <source>From this glyph&apos;s origin to the next one&apos;s</source>
        <translation>從此字符的原點到下一個字符的原點</translation>
    </message>
    <message>
        <source>&amp;As the Font</source>
        <translation>依照字型(&amp;A)</translation>
    </message>
    <message>
        <source>Spacing, 1000 units to the em</source>
        <translation>間距（每 em 1000 單位）</translation>
    </message>
    <message>
        <source>&amp;Left bearing:</source>
        <translation>左邊距(&amp;L)：</translation>
    </message>
    <message>
        <source>Ri&amp;ght bearing:</source>
        <translation>右邊距(&amp;G)：</translation>
    </message>
    <message>
        <source>Advance &amp;width:</source>
        <translation>字寬(&amp;W)：</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>輪廓</translation>
    </message>
    <message>
        <source>Points on the outline: %1</source>
        <translation>輪廓上的點：%1</translation>
    </message>
    <message>
        <source>Outline and Spacing of “%1”</source>
        <translation>「%1」的輪廓與間距</translation>
    </message>
    <message>
        <source>Traced and spaced like all other glyphs</source>
        <translation>與其他字符一樣描繪、留間距</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphGrid</name>
    <message>
        <source>Characters</source>
        <translation>字元</translation>
    </message>
    <message>
        <source>Made with an earlier style</source>
        <translation>以先前的風格生成</translation>
    </message>
    <message>
        <source>Reaches outside the frame: clipped</source>
        <translation>超出字框：已裁切</translation>
    </message>
    <message>
        <source>Suspect, %1 %: %2</source>
        <translation>存疑，%1 %：%2</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphOutlineView</name>
    <message>
        <source>Outline</source>
        <translation>輪廓</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphPairs</name>
    <message>
        <source>Glyphs before and after refining</source>
        <translation>微調前後的字符</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphStatus</name>
    <message>
        <source>Not generated</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排隊中</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Not in the content font</source>
        <translation>內容字型中沒有</translation>
    </message>
</context>
<context>
    <name>gg::ui::GlyphsPage</name>
    <message>
        <source>On your glyphs</source>
        <translation>用在您的字符上</translation>
    </message>
    <message>
        <source>share of the attention</source>
        <translation>注意力的比例</translation>
    </message>
    <message>
        <source>kernel on pixels</source>
        <translation>像素上的核</translation>
    </message>
    <message>
        <source>network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Choose a generated glyph in the window, in a style of at least two references.</source>
        <translation>請在視窗中選一個已生成的字符，其風格至少要有兩個參考字。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Most attention goes to &lt;b&gt;%1&lt;/b&gt; by the kernel, to &lt;b&gt;%2&lt;/b&gt; by the network. The largest weight of a patch is %3 on average.</source>
        <translation>核把最多注意力給 &lt;b&gt;%1&lt;/b&gt;，網路則給 &lt;b&gt;%2&lt;/b&gt;。每個圖塊的最大權重平均為 %3。</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>發問</translation>
    </message>
    <message>
        <source>is asked</source>
        <translation>被問</translation>
    </message>
    <message>
        <source>Kernel w</source>
        <translation>核的 w</translation>
    </message>
    <message>
        <source>Self: own patches only</source>
        <translation>自身：只看自己的圖塊</translation>
    </message>
    <message>
        <source>Cross: the first asks all</source>
        <translation>交叉：第一個問全部</translation>
    </message>
    <message>
        <source>Hybrid: all ask all</source>
        <translation>混合：全部互問</translation>
    </message>
    <message>
        <source>Style encoder</source>
        <translation>風格編碼器</translation>
    </message>
    <message>
        <source>Plain glyph</source>
        <translation>內容字符</translation>
    </message>
    <message>
        <source>By kernel regression</source>
        <translation>由核迴歸繪成</translation>
    </message>
    <message>
        <source>By the network</source>
        <translation>由網路繪成</translation>
    </message>
    <message>
        <source>Share of each reference</source>
        <translation>各參考字的比例</translation>
    </message>
    <message>
        <source>The same kernel regression on the glyph that is inspected in the window: each patch of the plain glyph asks, the patches of your references answer. Its keys can be the references themselves, or the plain glyphs of their characters: then like is compared with like, and only the answer is in your style. The network joins both, but compares learned features instead of pixels; see how differently it shares its attention. Below at the right: which patches of the references see each other in the three modes of a style encoder, and what the network&apos;s own does.</source>
        <translation>對視窗中檢視的字符做同樣的核迴歸：內容字符的每個圖塊發問，參考字的圖塊回答。鍵可以是參考字本身，也可以是參考字那些字的內容字符：這樣就是同類相比，只有答案帶著您的風格。網路把兩者併在一起，但比較的是學到的特徵而非像素；看看它分配注意力的方式有多不同。右下方：風格編碼器的三種模式下，參考字的哪些圖塊看得到彼此，以及本網路自己的編碼器怎麼做。</translation>
    </message>
    <message>
        <source>a = softmax(−½ w² ‖q − k&lt;sub&gt;i&lt;/sub&gt;‖²), &amp;nbsp; k&lt;sub&gt;i&lt;/sub&gt; = content&lt;sub&gt;i&lt;/sub&gt;, style&lt;sub&gt;i&lt;/sub&gt; or both, &amp;nbsp; answer: Σ&lt;sub&gt;i&lt;/sub&gt; a&lt;sub&gt;i&lt;/sub&gt; · style&lt;sub&gt;i&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Nadaraya, Watson 1964; on pictures Buades et al. 2005)</source>
        <translation>a = softmax(−½ w² ‖q − k&lt;sub&gt;i&lt;/sub&gt;‖²), &amp;nbsp; k&lt;sub&gt;i&lt;/sub&gt; = 內容&lt;sub&gt;i&lt;/sub&gt;、風格&lt;sub&gt;i&lt;/sub&gt; 或兩者, &amp;nbsp; 答案：Σ&lt;sub&gt;i&lt;/sub&gt; a&lt;sub&gt;i&lt;/sub&gt; · 風格&lt;sub&gt;i&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Nadaraya, Watson 1964；用於圖像：Buades et al. 2005)</translation>
    </message>
    <message>
        <source>The larger w, the more alike a patch must be to count</source>
        <translation>w 越大，圖塊要越相似才算數</translation>
    </message>
    <message>
        <source>Content and style joined</source>
        <translation>內容與風格併用</translation>
    </message>
    <message>
        <source>Content: their plain glyphs</source>
        <translation>內容：其內容字符</translation>
    </message>
    <message>
        <source>Style: their own pixels</source>
        <translation>風格：其自身像素</translation>
    </message>
    <message>
        <source>What of the references is compared with the plain glyph</source>
        <translation>拿參考字的什麼與內容字符相比</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Which patches of the references see each other</source>
        <translation>參考字的哪些圖塊看得到彼此</translation>
    </message>
    <message>
        <source>References among each other, by the kernel</source>
        <translation>參考字之間的注視（核）</translation>
    </message>
    <message>
        <source>References among each other, by the network</source>
        <translation>參考字之間的注視（網路）</translation>
    </message>
</context>
<context>
    <name>gg::ui::HeadChip</name>
    <message>
        <source>Click: on or off. Double click: this head alone.</source>
        <translation>按一下：開或關。按兩下：只看這個注意力頭。</translation>
    </message>
</context>
<context>
    <name>gg::ui::HeadNumbers</name>
    <message>
        <source>Entropy of each head</source>
        <translation>每個注意力頭的熵</translation>
    </message>
    <message>
        <source>Largest weight of each head</source>
        <translation>每個注意力頭的最大權重</translation>
    </message>
    <message>
        <source>Share of each reference in each head</source>
        <translation>各參考字在每個注意力頭的比重</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Largest weight</source>
        <translation>最大權重</translation>
    </message>
</context>
<context>
    <name>gg::ui::HeadRow</name>
    <message>
        <source>Entropy: 0 bits if all weight is on one patch, %1 if it is everywhere alike</source>
        <translation>熵：所有權重都在一個圖塊時為 0 位元，處處均等時為 %1</translation>
    </message>
    <message>
        <source>Without this head the glyph changes by %1 (L1, mean absolute difference of coverage): %2 of what leaving out the whole style changes.</source>
        <translation>略去這個注意力頭後，字符改變 %1（L1，覆蓋率的平均絕對差）：為略去整個風格時變化的 %2。</translation>
    </message>
    <message>
        <source>Not known: only heads that look from the glyph to the references are left out.</source>
        <translation>不詳：只會略去從字符注視參考字的注意力頭。</translation>
    </message>
</context>
<context>
    <name>gg::ui::HeadsPage</name>
    <message>
        <source>One head and many</source>
        <translation>一個頭與多個頭</translation>
    </message>
    <message>
        <source>a rose is a rose is a rose</source>
        <translation>知 之 為 知 之 不 知 為 不 知</translation>
    </message>
    <message>
        <source>Positional codes</source>
        <translation>位置編碼</translation>
    </message>
    <message>
        <source>Heads h</source>
        <translation>頭數 h</translation>
    </message>
    <message>
        <source>Size of a word, d</source>
        <translation>詞的長度 d</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Weights of head %1</source>
        <translation>注意力頭 %1 的權重</translation>
    </message>
    <message>
        <source>word</source>
        <translation>詞</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>分量</translation>
    </message>
    <message>
        <source>Concatenation of the heads&apos; answers</source>
        <translation>各頭答案的串接</translation>
    </message>
    <message>
        <source>After the output projection</source>
        <translation>輸出投影之後</translation>
    </message>
    <message>
        <source>Input [%1, %2] → for each of %3 heads Q, K, V [%1, %4], weights [%1, %1], answer [%1, %4] → concatenation [%1, %3·%4 = %2] → output [%1, %2]. Parameters: &lt;b&gt;%5&lt;/b&gt;, whatever h is.</source>
        <translation>輸入 [%1, %2] → %3 個頭各有 Q、K、V [%1, %4]、權重 [%1, %1]、答案 [%1, %4] → 串接 [%1, %3·%4 = %2] → 輸出 [%1, %2]。參數：&lt;b&gt;%5&lt;/b&gt;，與 h 無關。</translation>
    </message>
    <message>
        <source>A head compares queries and keys in its own part of their entries. One head has to settle for one mixture of everything that is alike; several heads look for different things at once, at the same cost: their answers, each shorter, are put side by side and mixed by the output projection. Here the projections are random: equal words have equal rows, and each head finds other words alike.</source>
        <translation>每個注意力頭只在自己負責的那部分分量上比較查詢與鍵。只有一個頭時，只能得到所有相似之處的一種混合；多個頭能同時尋找不同的東西，成本卻一樣：各自較短的答案並排串接，再由輸出投影混合。這裡的投影是隨機的：相同的詞有相同的列，而每個頭覺得相似的詞各不相同。</translation>
    </message>
    <message>
        <source>head&lt;sub&gt;i&lt;/sub&gt; = softmax(Q&lt;sub&gt;i&lt;/sub&gt; K&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; / √d&lt;sub&gt;head&lt;/sub&gt;) V&lt;sub&gt;i&lt;/sub&gt;, &amp;nbsp;&amp;nbsp; output = concat(head&lt;sub&gt;1&lt;/sub&gt; … head&lt;sub&gt;h&lt;/sub&gt;) W&lt;sub&gt;O&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</source>
        <translation>head&lt;sub&gt;i&lt;/sub&gt; = softmax(Q&lt;sub&gt;i&lt;/sub&gt; K&lt;sub&gt;i&lt;/sub&gt;&lt;sup&gt;T&lt;/sup&gt; / √d&lt;sub&gt;head&lt;/sub&gt;) V&lt;sub&gt;i&lt;/sub&gt;, &amp;nbsp;&amp;nbsp; 輸出 = concat(head&lt;sub&gt;1&lt;/sub&gt; … head&lt;sub&gt;h&lt;/sub&gt;) W&lt;sub&gt;O&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</translation>
    </message>
    <message>
        <source>How many heads share the entries of a word&apos;s row</source>
        <translation>由幾個注意力頭分攤一個詞的分量</translation>
    </message>
    <message>
        <source>Entries of a word&apos;s row; each head sees d / h of them</source>
        <translation>一個詞的分量數；每個注意力頭看其中 d / h 個</translation>
    </message>
    <message>
        <source>Adds sines and cosines of a word&apos;s place, so that equal words differ</source>
        <translation>加上詞所在位置的正弦與餘弦，讓相同的詞有所不同</translation>
    </message>
    <message>
        <source>Weights of a single head</source>
        <translation>單一注意力頭的權重</translation>
    </message>
    <message>
        <source>Weights of each of h heads: rows look, columns are looked at</source>
        <translation>h 個注意力頭各自的權重：列注視，欄被注視</translation>
    </message>
</context>
<context>
    <name>gg::ui::HeatPair</name>
    <message>
        <source>Heat of A</source>
        <translation>A 的熱度</translation>
    </message>
    <message>
        <source>Heat of B</source>
        <translation>B 的熱度</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>patch in %1 (locked)</source>
        <translation>%1的圖塊（已鎖定）</translation>
    </message>
    <message>
        <source>patch in %1</source>
        <translation>%1的圖塊</translation>
    </message>
    <message>
        <source>%1 of the patch&apos;s attention lies elsewhere in B.</source>
        <translation>這個圖塊的注意力有 %1 在 B 中落在別處。</translation>
    </message>
    <message>
        <source>%1 · none</source>
        <translation>%1 · 無</translation>
    </message>
    <message>
        <source>%1 · %2
weight %3 in A, %4 in B</source>
        <translation>%1 · %2
權重：A 為 %3，B 為 %4</translation>
    </message>
    <message>
        <source>B is made without this reference.</source>
        <translation>B 是在沒有這個參考字的情況下製作的。</translation>
    </message>
</context>
<context>
    <name>gg::ui::LabMatrix</name>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
</context>
<context>
    <name>gg::ui::MainWindow</name>
    <message>
        <source>Glyphgraft</source>
        <translation>Glyphgraft</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>風格</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find Characters</source>
        <translation>尋找字元(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Glyphgraft</source>
        <translation>關於 Glyphgraft(&amp;A)</translation>
    </message>
    <message>
        <source>About Glyphgraft</source>
        <translation>關於 Glyphgraft</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Glyphgraft %1&lt;/h3&gt;&lt;p&gt;From a few glyphs to a whole character set in their style, with the attention that made it.&lt;/p&gt;&lt;p&gt;Licence: GPL 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Glyphgraft %1&lt;/h3&gt;&lt;p&gt;從幾個字符生成同一風格的整套字元，並呈現促成它的注意力。&lt;/p&gt;&lt;p&gt;授權：GPL 3 或更新版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>關於 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>風格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>Recent &amp;Files</source>
        <translation>最近的檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Attention</source>
        <translation>注意力(&amp;A)</translation>
    </message>
    <message>
        <source>What If</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Whole Set</source>
        <translation>整套字元</translation>
    </message>
    <message>
        <source>Attention &amp;Lab…</source>
        <translation>注意力實驗室(&amp;L)…</translation>
    </message>
    <message>
        <source>What Attention E&amp;xplains…</source>
        <translation>注意力能說明什麼(&amp;X)…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>gg::ui::MassMap</name>
    <message>
        <source>Share of each reference in each head</source>
        <translation>各參考字在每個注意力頭的比重</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>gg::ui::MatrixPlot</name>
    <message>
        <source>Matrix of the weights</source>
        <translation>權重矩陣</translation>
    </message>
</context>
<context>
    <name>gg::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>gg::ui::MixStrip</name>
    <message>
        <source>How much of the second style</source>
        <translation>第二種風格的比例</translation>
    </message>
    <message>
        <source>Remove the second style</source>
        <translation>移除第二種風格</translation>
    </message>
    <message>
        <source>Mixed with %1</source>
        <translation>與 %1 混合</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>gg::ui::ModelInUse</name>
    <message>
        <source>no model</source>
        <translation>沒有模型</translation>
    </message>
    <message>
        <source>Refine Model</source>
        <translation>微調模型</translation>
    </message>
    <message>
        <source>The model is refined on these references. Undo takes it back.</source>
        <translation>模型已依這些參考字微調；可以復原。</translation>
    </message>
    <message>
        <source>The model is saved: %1</source>
        <translation>已儲存模型：%1</translation>
    </message>
    <message>
        <source>The model could not be saved: %1</source>
        <translation>無法儲存模型：%1</translation>
    </message>
    <message>
        <source>Glyphs are made on another device now: %1</source>
        <translation>現在改用另一個裝置生成字符：%1</translation>
    </message>
    <message>
        <source>The model could not be loaded: %1</source>
        <translation>無法載入模型：%1</translation>
    </message>
</context>
<context>
    <name>gg::ui::ModelInfoDialog</name>
    <message>
        <source>Model Information</source>
        <translation>模型資訊</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架構</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>訓練尺寸</translation>
    </message>
    <message>
        <source>%1 × %1 px</source>
        <translation>%1 × %1 像素</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Content fonts</source>
        <translation>內容字型</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>訓練資料</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>訓練程式</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Refined</source>
        <translation>微調</translation>
    </message>
    <message>
        <source>%1 steps on the references of one style</source>
        <translation>以一種風格的參考字訓練 %1 步</translation>
    </message>
</context>
<context>
    <name>gg::ui::NotePage</name>
    <message>
        <source>Latin</source>
        <translation>拉丁字母</translation>
    </message>
    <message>
        <source>Han</source>
        <translation>漢字</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>假名</translation>
    </message>
    <message>
        <source>Hangul</source>
        <translation>諺文</translation>
    </message>
    <message>
        <source>Bottleneck, level %1</source>
        <translation>瓶頸，第 %1 層</translation>
    </message>
    <message>
        <source>Decoder, level %1</source>
        <translation>解碼器，第 %1 層</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>所有注意力頭</translation>
    </message>
    <message>
        <source>What attention explains, and what not</source>
        <translation>注意力能說明什麼，不能說明什麼</translation>
    </message>
    <message>
        <source>The heat shows where a head read while a glyph was made. It does not say why the glyph looks as it does: a head can read a patch and make little of it, and the style also comes in by other ways, through the style vector, other heads and patches that are alike. Trust a map as far as this test carries it: hide the patches of the references that it marks most. If the glyph was made of them, it must get worse by more than when as many other patches are hidden, drawn at random. What If runs the test on the glyph at hand; here is what it gave for the bundled model.</source>
        <translation>熱圖顯示字符生成時注意力頭讀了哪裡，並不說明字符為何長成這樣：注意力頭可能讀了一個圖塊卻沒怎麼用，風格也會經由其他途徑進來，例如風格向量、別的注意力頭、相似的圖塊。一張圖能信到什麼程度，要看這個測試：把它標得最熱的參考字圖塊隱藏起來。字符若真是由它們做成，誤差就必須比隨機隱藏同樣多的其他圖塊時升得更多。「假如」可對手邊的字符做這個測試；這裡是內附模型的結果。</translation>
    </message>
    <message>
        <source>rise of the error = (L1 with half of the inked patches hidden − L1) / L1 &amp;nbsp;&amp;nbsp; (deletion, as for saliency maps: Petsiuk et al. 2018)</source>
        <translation>誤差升幅 = (隱藏一半有墨圖塊時的 L1 − L1) / L1 &amp;nbsp;&amp;nbsp; (刪除法，如顯著圖所用：Petsiuk et al. 2018)</translation>
    </message>
    <message>
        <source>The script whose glyphs were tested</source>
        <translation>測試哪種文字的字符</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>rise of the error, %</source>
        <translation>誤差升幅（%）</translation>
    </message>
    <message>
        <source>most attended</source>
        <translation>最受注視的</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>隨機的</translation>
    </message>
    <message>
        <source>The figures, with 95 % intervals over fonts</source>
        <translation>數據，附各字型間的 95 % 信賴區間</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>區塊</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Most attended hidden</source>
        <translation>隱藏最受注視的圖塊</translation>
    </message>
    <message>
        <source>Random ones hidden</source>
        <translation>隱藏隨機的圖塊</translation>
    </message>
    <message>
        <source>Glyphs</source>
        <translation>字符數</translation>
    </message>
    <message>
        <source>In &lt;b&gt;%1 of %2&lt;/b&gt; maps the marked patches mattered more than random ones. %3 glyphs of %4 fonts that the network was not trained on, %5 references. Measured by &lt;code&gt;%6&lt;/code&gt;</source>
        <translation>%2 張圖中有 &lt;b&gt;%1&lt;/b&gt; 張標出的圖塊比隨機的圖塊要緊。共 %3 個字符，出自 %4 套網路未曾訓練過的字型，每套 %5 個參考字。測量指令：&lt;code&gt;%6&lt;/code&gt;</translation>
    </message>
</context>
<context>
    <name>gg::ui::PatchMask</name>
    <message>
        <source>Paint over patches to hide them from every head. Right button: show them again.</source>
        <translation>塗抹圖塊，讓所有注意力頭都看不到它們。按右鍵塗抹：重新顯示。</translation>
    </message>
</context>
<context>
    <name>gg::ui::PatchPicker</name>
    <message>
        <source>Patches of the glyph</source>
        <translation>字符的圖塊</translation>
    </message>
    <message>
        <source>Point at a patch to see where it looked; click to keep it.</source>
        <translation>指向圖塊即可看它注視何處；按一下可固定。</translation>
    </message>
    <message>
        <source>Point at a patch to see which patches drew on it; click to keep it.</source>
        <translation>指向圖塊即可看哪些圖塊取用了它；按一下可固定。</translation>
    </message>
</context>
<context>
    <name>gg::ui::PlacementPage</name>
    <message>
        <source>Where attention stands in the network</source>
        <translation>注意力放在網路的哪裡</translation>
    </message>
    <message>
        <source>million multiply-adds</source>
        <translation>百萬次乘加</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>乘加運算</translation>
    </message>
    <message>
        <source>Self-attention at level</source>
        <translation>自注意力所在層</translation>
    </message>
    <message>
        <source>Attention to references at level</source>
        <translation>對參考字的注意力所在層</translation>
    </message>
    <message>
        <source>Side of a glyph, px</source>
        <translation>字符邊長（像素）</translation>
    </message>
    <message>
        <source>self %1</source>
        <translation>自身 %1</translation>
    </message>
    <message>
        <source>refs %1</source>
        <translation>參考字 %1</translation>
    </message>
    <message>
        <source>One glyph: &lt;b&gt;%1&lt;/b&gt; million multiply-adds, %2 % of them for attention; parameters: &lt;b&gt;%3&lt;/b&gt;; weights of attention: &lt;b&gt;%4&lt;/b&gt; in %5 MiB.</source>
        <translation>一個字符：&lt;b&gt;%1&lt;/b&gt; 百萬次乘加，其中 %2 % 用於注意力；參數：&lt;b&gt;%3&lt;/b&gt;；注意力權重：&lt;b&gt;%4&lt;/b&gt;，占 %5 MiB。</translation>
    </message>
    <message>
        <source>The network&apos;s levels: side × side × channels</source>
        <translation>網路的各層：邊長 × 邊長 × 通道</translation>
    </message>
    <message>
        <source>Multiply-adds that a place adds to one glyph</source>
        <translation>各處為一個字符增加的乘加運算</translation>
    </message>
    <message>
        <source>This program&apos;s network is a U: each level down has half the side and sees more at once. Self-attention lets far parts of a glyph agree; it is cheap at the bottom, where few patches are left, and dear further up, where its weights grow with the fourth power of the side. Attention to the references is what brings the style in. Switch places on and off and see what each one costs; then take its time on this machine.</source>
        <translation>本程式的網路是 U 形：每往下一層邊長減半，一次看到的範圍更大。自注意力讓字符相距遙遠的部分協調一致；在底部所剩圖塊不多，成本低，越往上越貴，權重數隨邊長的四次方增加。風格靠對參考字的注意力帶進來。把各處的注意力開開關關，看看各要多少成本；再在這部電腦上量量時間。</translation>
    </message>
    <message>
        <source>weights = heads × queries × keys, &amp;nbsp; queries = side², &amp;nbsp; keys = side² (self), or the patches of all references &amp;nbsp;&amp;nbsp; (U-Net: Ronneberger et al. 2015)</source>
        <translation>權重數 = 頭數 × 查詢數 × 鍵數, &amp;nbsp; 查詢數 = 邊長², &amp;nbsp; 鍵數 = 邊長²（自身），或所有參考字的圖塊數 &amp;nbsp;&amp;nbsp; (U-Net：Ronneberger et al. 2015)</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Memory for the weights of its attention</source>
        <translation>其注意力權重所占的記憶體</translation>
    </message>
    <message>
        <source>Time it adds, measured on this machine</source>
        <translation>其增加的時間，在這部電腦上實測</translation>
    </message>
    <message>
        <source>The patches of level %1 of the plain glyph see each other</source>
        <translation>內容字符第 %1 層的圖塊看得到彼此</translation>
    </message>
    <message>
        <source>The patches of level %1 look at the references</source>
        <translation>第 %1 層的圖塊注視參考字</translation>
    </message>
    <message>
        <source>The picture&apos;s side; level 1 has half of it</source>
        <translation>圖片的邊長；第 1 層為其一半</translation>
    </message>
    <message>
        <source>Measure the time</source>
        <translation>測量時間</translation>
    </message>
    <message>
        <source>Draws glyphs with the network and with the network without each place, in turns</source>
        <translation>輪流以完整的網路與少了各處注意力的網路繪製字符</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>測量中…</translation>
    </message>
    <message>
        <source>Measuring … %1 of %2</source>
        <translation>測量中…（%1／%2）</translation>
    </message>
    <message>
        <source>Measured on this machine: &lt;b&gt;%1 ms&lt;/b&gt; a glyph, medians of at least %2 runs, threads: %3. Other programs that run meanwhile disturb it.</source>
        <translation>在這部電腦上實測：每個字符 &lt;b&gt;%1 毫秒&lt;/b&gt;，取至少 %2 次的中位數，執行緒數：%3。同時執行的其他程式會影響結果。</translation>
    </message>
    <message>
        <source>skip %1</source>
        <translation>跳接 %1</translation>
    </message>
    <message>
        <source>Self-attention after the skip of level</source>
        <translation>跳接之後的自注意力所在層</translation>
    </message>
    <message>
        <source>The patches of level %1 of the glyph in the making see each other</source>
        <translation>生成中的字符，第 %1 層的圖塊彼此可見</translation>
    </message>
</context>
<context>
    <name>gg::ui::PoolingPage</name>
    <message>
        <source>Pooling and kernel regression</source>
        <translation>池化與核迴歸</translation>
    </message>
    <message>
        <source>The dots are noisy samples of a curve: keys x with values y. To answer a query, attention takes a weighted mean of the values. Average pooling gives every sample the same weight, so its answer never changes; soft addressing gives the samples near the query more: the larger w, the fewer of them count. Try w by hand, then let the program learn it: it walks down the error of each sample predicted from the others.</source>
        <translation>圓點是曲線上帶雜訊的樣本：鍵 x 與值 y。注意力以值的加權平均回答查詢。平均池化給每個樣本相同的權重，所以答案永遠不變；軟定址則給查詢附近的樣本較多權重：w 越大，算數的樣本越少。先動手調 w，再讓程式學習：它沿著「以其他樣本預測每個樣本」的誤差往下走。</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方誤差</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>樣本</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>each from the others</source>
        <translation>由其他樣本預測</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>保留的點</translation>
    </message>
    <message>
        <source>Answers along x</source>
        <translation>沿 x 的答案</translation>
    </message>
    <message>
        <source>Weights of the samples</source>
        <translation>各樣本的權重</translation>
    </message>
    <message>
        <source>Error against w</source>
        <translation>誤差與 w</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>Hard: nearest sample</source>
        <translation>硬定址：最近的樣本</translation>
    </message>
    <message>
        <source>Soft: kernel with w</source>
        <translation>軟定址：參數 w 的核</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>樣本數</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>雜訊</translation>
    </message>
    <message>
        <source>Kernel w</source>
        <translation>核的 w</translation>
    </message>
    <message>
        <source>Learn w</source>
        <translation>學習 w</translation>
    </message>
    <message>
        <source>Mean squared error at %1 points held back: &lt;b&gt;%2&lt;/b&gt; now, %3 with w = 1. The largest weight of a query is %4 on average.</source>
        <translation>在 %1 個保留點上的均方誤差：目前 &lt;b&gt;%2&lt;/b&gt;，w = 1 時 %3。每個查詢的最大權重平均為 %4。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>How the samples get their weights</source>
        <translation>樣本的權重怎麼來</translation>
    </message>
    <message>
        <source>At how many places the curve is known</source>
        <translation>曲線在幾處為已知</translation>
    </message>
    <message>
        <source>Standard deviation of the error in each sample&apos;s y</source>
        <translation>各樣本 y 值誤差的標準差</translation>
    </message>
    <message>
        <source>The larger w, the nearer a sample must lie to count</source>
        <translation>w 越大，樣本要越近才算數</translation>
    </message>
    <message>
        <source>Starts at w = 1 and walks down the error of each sample predicted from the others</source>
        <translation>從 w = 1 開始，沿著「以其他樣本預測每個樣本」的誤差往下走</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;i&lt;/sub&gt; = 1 / n</source>
        <translation>a&lt;sub&gt;i&lt;/sub&gt; = 1 / n</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;i&lt;/sub&gt; = 1 for the largest y&lt;sub&gt;i&lt;/sub&gt;, else 0</source>
        <translation>y&lt;sub&gt;i&lt;/sub&gt; 最大者 a&lt;sub&gt;i&lt;/sub&gt; = 1，其餘為 0</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;i&lt;/sub&gt; = 1 for the x&lt;sub&gt;i&lt;/sub&gt; nearest to q, else 0 &amp;nbsp; (hard attention, Xu et al. 2015)</source>
        <translation>x&lt;sub&gt;i&lt;/sub&gt; 離 q 最近者 a&lt;sub&gt;i&lt;/sub&gt; = 1，其餘為 0 &amp;nbsp; (硬注意力，Xu et al. 2015)</translation>
    </message>
    <message>
        <source>a = softmax(−½ ((q − x&lt;sub&gt;i&lt;/sub&gt;) w)²) &amp;nbsp; (Nadaraya, Watson 1964), &amp;nbsp; w ← w − η dE/dw</source>
        <translation>a = softmax(−½ ((q − x&lt;sub&gt;i&lt;/sub&gt;) w)²) &amp;nbsp; (Nadaraya, Watson 1964), &amp;nbsp; w ← w − η dE/dw</translation>
    </message>
    <message>
        <source>ŷ(q) = Σ&lt;sub&gt;i&lt;/sub&gt; a&lt;sub&gt;i&lt;/sub&gt; y&lt;sub&gt;i&lt;/sub&gt;, &amp;nbsp; %1 &amp;nbsp;&amp;nbsp;&amp;nbsp; y = 2 sin x + x&lt;sup&gt;0.8&lt;/sup&gt; + noise</source>
        <translation>ŷ(q) = Σ&lt;sub&gt;i&lt;/sub&gt; a&lt;sub&gt;i&lt;/sub&gt; y&lt;sub&gt;i&lt;/sub&gt;, &amp;nbsp; %1 &amp;nbsp;&amp;nbsp;&amp;nbsp; y = 2 sin x + x&lt;sup&gt;0.8&lt;/sup&gt; + 雜訊</translation>
    </message>
</context>
<context>
    <name>gg::ui::PositionPage</name>
    <message>
        <source>Positional codes</source>
        <translation>位置編碼</translation>
    </message>
    <message>
        <source>Attention does not know the order of its rows: shuffle the input and the output comes out shuffled in the same way. A code added to each row tells where it stands. Sines and cosines make near positions alike by construction; a learned table finds that out by training; a recurrent network hands its state from one position to the next; FLOATER lets the code flow along a curve, which has places between the positions, too.</source>
        <translation>注意力不知道各列的順序：打亂輸入，輸出就以同樣的方式打亂。在每一列加上編碼，就能說明它的位置。正弦與餘弦天生讓相近的位置相似；學習的表格靠訓練發現這一點；遞迴網路把狀態從一個位置交給下一個；FLOATER 讓編碼沿著曲線流動，位置與位置之間也有編碼。</translation>
    </message>
    <message>
        <source>p&lt;sub&gt;t,2i&lt;/sub&gt; = sin(t / 10000&lt;sup&gt;2i/d&lt;/sup&gt;), &amp;nbsp; p&lt;sub&gt;t,2i+1&lt;/sub&gt; = cos(t / 10000&lt;sup&gt;2i/d&lt;/sup&gt;) &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</source>
        <translation>p&lt;sub&gt;t,2i&lt;/sub&gt; = sin(t / 10000&lt;sup&gt;2i/d&lt;/sup&gt;), &amp;nbsp; p&lt;sub&gt;t,2i+1&lt;/sub&gt; = cos(t / 10000&lt;sup&gt;2i/d&lt;/sup&gt;) &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</translation>
    </message>
    <message>
        <source>p(t) = p(0) + ∫ h(τ, p(τ)) dτ, &amp;nbsp; h = tanh(p W) − p, W random &amp;nbsp;&amp;nbsp; (FLOATER, Liu et al. 2020)</source>
        <translation>p(t) = p(0) + ∫ h(τ, p(τ)) dτ, &amp;nbsp; h = tanh(p W) − p，W 為隨機 &amp;nbsp;&amp;nbsp; (FLOATER, Liu et al. 2020)</translation>
    </message>
    <message>
        <source>Shuffled input, against the shuffled output: largest difference &lt;b&gt;%1&lt;/b&gt; without codes, &lt;b&gt;%2&lt;/b&gt; with them.</source>
        <translation>打亂輸入後的輸出，與打亂的原輸出相比：沒有編碼時最大差異 &lt;b&gt;%1&lt;/b&gt;，有編碼時 &lt;b&gt;%2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>entry of the code</source>
        <translation>編碼的分量</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>largest change</source>
        <translation>最大變化</translation>
    </message>
    <message>
        <source>Sines and cosines</source>
        <translation>正弦與餘弦</translation>
    </message>
    <message>
        <source>Learned table</source>
        <translation>學習的表格</translation>
    </message>
    <message>
        <source>Recurrent network</source>
        <translation>遞迴網路</translation>
    </message>
    <message>
        <source>FLOATER</source>
        <translation>FLOATER</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置數</translation>
    </message>
    <message>
        <source>Steps of training</source>
        <translation>訓練步數</translation>
    </message>
    <message>
        <source>Distance of positions</source>
        <translation>位置間距</translation>
    </message>
    <message>
        <source>with the middle position</source>
        <translation>與中間位置</translation>
    </message>
    <message>
        <source>without codes</source>
        <translation>沒有編碼</translation>
    </message>
    <message>
        <source>with codes</source>
        <translation>有編碼</translation>
    </message>
    <message>
        <source>The codes</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>How alike two codes are (cosine)</source>
        <translation>兩個編碼有多相似（餘弦）</translation>
    </message>
    <message>
        <source>Similarity along the positions</source>
        <translation>沿位置的相似度</translation>
    </message>
    <message>
        <source>Output of self-attention changed by shuffling</source>
        <translation>打亂後自注意力輸出的變化</translation>
    </message>
    <message>
        <source>What is added to a row to tell where it stands</source>
        <translation>加到一列上、說明它在哪裡的編碼</translation>
    </message>
    <message>
        <source>Length of the sequence</source>
        <translation>序列的長度</translation>
    </message>
    <message>
        <source>Steps of gradient descent that the learned table has had</source>
        <translation>學習所得的表經過幾步梯度下降</translation>
    </message>
    <message>
        <source>How far apart two neighbours lie on FLOATER&apos;s curve, which has codes between them, too</source>
        <translation>相鄰兩個位置在 FLOATER 曲線上相隔多遠；兩者之間也有編碼</translation>
    </message>
    <message>
        <source>P a table of free numbers, trained until softmax(P P&lt;sup&gt;T&lt;/sup&gt; / √d) gives each position a bell around it &amp;nbsp;&amp;nbsp; (learned codes: Gehring et al. 2017)</source>
        <translation>P 是一張可自由調整的數字表，訓練到 softmax(P P&lt;sup&gt;T&lt;/sup&gt; / √d) 讓每個位置周圍成為鐘形 &amp;nbsp;&amp;nbsp; (學習所得的編碼：Gehring et al. 2017)</translation>
    </message>
    <message>
        <source>p&lt;sub&gt;t+1&lt;/sub&gt; = (1 − α) p&lt;sub&gt;t&lt;/sub&gt; + α tanh(p&lt;sub&gt;t&lt;/sub&gt; W), &amp;nbsp; W random &amp;nbsp;&amp;nbsp; (with α = 1: Elman 1990)</source>
        <translation>p&lt;sub&gt;t+1&lt;/sub&gt; = (1 − α) p&lt;sub&gt;t&lt;/sub&gt; + α tanh(p&lt;sub&gt;t&lt;/sub&gt; W), &amp;nbsp; W 為隨機 &amp;nbsp;&amp;nbsp; (α = 1 時：Elman 1990)</translation>
    </message>
</context>
<context>
    <name>gg::ui::RecentFiles</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 與另外 %2 個</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清除清單(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gg::ui::ReferenceMasks</name>
    <message>
        <source>Patches of %1</source>
        <translation>%1 的圖塊</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>參考字 %1</translation>
    </message>
    <message>
        <source>Click: with or without this reference. Double click: this one alone.</source>
        <translation>按一下：採用或略去這個參考字。按兩下：只用這一個。</translation>
    </message>
</context>
<context>
    <name>gg::ui::ReferenceTile</name>
    <message>
        <source>The character this glyph shows</source>
        <translation>這個字符所示的字元</translation>
    </message>
    <message>
        <source>Character of the reference</source>
        <translation>參考字的字元</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>停用(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Remove from the Style</source>
        <translation>從風格中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove from the style (%1)</source>
        <translation>從風格中移除（%1）</translation>
    </message>
    <message>
        <source>Muted: has no part in the style (%1)</source>
        <translation>已停用：不參與風格（%1）</translation>
    </message>
    <message>
        <source>Mute: leave out of the style (%1)</source>
        <translation>停用：不參與風格（%1）</translation>
    </message>
</context>
<context>
    <name>gg::ui::RefineDialog</name>
    <message>
        <source>Refine on These References</source>
        <translation>依這些參考字微調</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>&amp;Steps:</source>
        <translation>步數(&amp;S)：</translation>
    </message>
    <message>
        <source>The model practises on your references for a moment: each is drawn from the others. What it learns goes into all glyphs. Not every style gains: compare before and after; undo takes it back.</source>
        <translation>模型會短暫以您的參考字練習：每個字都由其他的字畫出。學到的會用於所有字符。並非每種風格都會變好，請比較前後的字符；可以復原。</translation>
    </message>
    <message>
        <source>Refining needs two references of known characters that are not muted.</source>
        <translation>微調需要兩個已知字元且未停用的參考字。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Refine</source>
        <translation>微調(&amp;R)</translation>
    </message>
    <message>
        <source>getting ready …</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>step %1 of %2, error %3</source>
        <translation>第 %1 步，共 %2 步，誤差 %3</translation>
    </message>
    <message>
        <source>done: the glyphs are made again</source>
        <translation>完成：正在重新產生字符</translation>
    </message>
    <message>
        <source>Save Refined Model</source>
        <translation>儲存微調後的模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>gg::ui::ScoresPage</name>
    <message>
        <source>Scores: additive and scaled dot product</source>
        <translation>分數：加性與縮放內積</translation>
    </message>
    <message>
        <source>A score says how well a key answers a query. For random entries of variance 1 the products q·k spread ever wider as d grows, and the softmax puts nearly all weight on one key: it saturates, and learning stands still. Dividing by √d keeps the variance at 1. Additive scoring needs no such care and takes queries and keys of unequal size, but costs more.</source>
        <translation>分數表示一個鍵多適合回答一個查詢。分量為變異數 1 的亂數時，內積 q·k 隨 d 增大而越散越開，softmax 幾乎把全部權重給一個鍵：它飽和了，學習停滯不前。除以 √d 可使變異數保持為 1。加性分數不需要這樣處理，查詢與鍵的長度也可以不同，但計算量較大。</translation>
    </message>
    <message>
        <source>Keys half as long</source>
        <translation>鍵的長度減半</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分數</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>配對比例</translation>
    </message>
    <message>
        <source>variance of the scores</source>
        <translation>分數的變異數</translation>
    </message>
    <message>
        <source>largest of %1 weights</source>
        <translation>%1 個權重中最大者</translation>
    </message>
    <message>
        <source>Size d of a query</source>
        <translation>查詢的長度 d</translation>
    </message>
    <message>
        <source>additive</source>
        <translation>加性</translation>
    </message>
    <message>
        <source>Scores of random pairs</source>
        <translation>隨機配對的分數</translation>
    </message>
    <message>
        <source>Variance against d</source>
        <translation>變異數與 d</translation>
    </message>
    <message>
        <source>Saturation of the softmax</source>
        <translation>softmax 的飽和</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; (largest weight %2)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;（最大權重 %2）</translation>
    </message>
    <message>
        <source>Queries of %1 entries, keys of %2: there is no dot product of unequal sizes. Variance of additive scores: %3.</source>
        <translation>查詢有 %1 個分量，鍵有 %2 個：長度不同就沒有內積。加性分數的變異數：%3。</translation>
    </message>
    <message>
        <source>Variance with d = %1: q·k %2, q·k / √d %3, additive %4.</source>
        <translation>d = %1 時的變異數：q·k %2，q·k / √d %3，加性 %4。</translation>
    </message>
    <message>
        <source>dot product: s = q·k / √d &amp;nbsp; (Vaswani et al. 2017) &amp;nbsp;&amp;nbsp;&amp;nbsp; additive: s = v·tanh(W&lt;sub&gt;q&lt;/sub&gt; q + W&lt;sub&gt;k&lt;/sub&gt; k) &amp;nbsp; (Bahdanau et al. 2015) &amp;nbsp;&amp;nbsp;&amp;nbsp; weights: a&lt;sub&gt;i&lt;/sub&gt; = exp(s&lt;sub&gt;i&lt;/sub&gt;) / Σ&lt;sub&gt;j&lt;/sub&gt; exp(s&lt;sub&gt;j&lt;/sub&gt;)</source>
        <translation>內積：s = q·k / √d &amp;nbsp; (Vaswani et al. 2017) &amp;nbsp;&amp;nbsp;&amp;nbsp; 加性：s = v·tanh(W&lt;sub&gt;q&lt;/sub&gt; q + W&lt;sub&gt;k&lt;/sub&gt; k) &amp;nbsp; (Bahdanau et al. 2015) &amp;nbsp;&amp;nbsp;&amp;nbsp; 權重：a&lt;sub&gt;i&lt;/sub&gt; = exp(s&lt;sub&gt;i&lt;/sub&gt;) / Σ&lt;sub&gt;j&lt;/sub&gt; exp(s&lt;sub&gt;j&lt;/sub&gt;)</translation>
    </message>
    <message>
        <source>Entries of a query, and of a key unless it is shorter</source>
        <translation>查詢的分量數；鍵若不縮短也一樣</translation>
    </message>
    <message>
        <source>There is no dot product of unequal sizes; additive scoring does not mind</source>
        <translation>長度不同就沒有內積；加性分數則無妨</translation>
    </message>
    <message>
        <source>Drawing random queries and keys …</source>
        <translation>正在產生隨機的查詢與鍵…</translation>
    </message>
</context>
<context>
    <name>gg::ui::ShareChart</name>
    <message>
        <source>Share of each reference over the set</source>
        <translation>各參考字在整套字元中的比重</translation>
    </message>
    <message>
        <source>How much of the attention each reference gets; the line stands at equal shares</source>
        <translation>各參考字得到多少注意力；橫線為均分時的比重</translation>
    </message>
</context>
<context>
    <name>gg::ui::SourceStrip</name>
    <message>
        <source>Picture whose patches are shown</source>
        <translation>顯示其圖塊的圖</translation>
    </message>
</context>
<context>
    <name>gg::ui::StatusPanel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop generating; what is done stays</source>
        <translation>停止生成；已完成的保留</translation>
    </message>
    <message>
        <source>generating %1 / %2</source>
        <translation>正在生成 %1 / %2</translation>
    </message>
    <message>
        <source>, %1 glyphs/s, %2 left</source>
        <translation>，每秒 %1 字，剩餘 %2</translation>
    </message>
    <message>
        <source>loading the model …</source>
        <translation>正在載入模型…</translation>
    </message>
    <message>
        <source>Device that generates</source>
        <translation>進行生成的裝置</translation>
    </message>
    <message>
        <source>%1 · refined model</source>
        <translation>%1 · 微調後的模型</translation>
    </message>
</context>
<context>
    <name>gg::ui::StyleActions</name>
    <message>
        <source>&amp;Open Style Font…</source>
        <translation>開啟風格字型(&amp;O)…</translation>
    </message>
    <message>
        <source>Read the style from characters of a font</source>
        <translation>從字型的字元讀取風格</translation>
    </message>
    <message>
        <source>Add Glyph &amp;Images…</source>
        <translation>加入字符圖片(&amp;I)…</translation>
    </message>
    <message>
        <source>Add pictures of glyphs, labelled by their file names</source>
        <translation>加入字符圖片，依檔名標示字元</translation>
    </message>
    <message>
        <source>Add &amp;Folder of Images…</source>
        <translation>加入圖片資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Add every picture of a folder</source>
        <translation>加入資料夾中的所有圖片</translation>
    </message>
    <message>
        <source>&amp;Choose Characters…</source>
        <translation>選擇字元(&amp;C)…</translation>
    </message>
    <message>
        <source>Which characters of the style font make the style</source>
        <translation>以風格字型的哪些字元構成風格</translation>
    </message>
    <message>
        <source>&amp;Remove All References</source>
        <translation>移除所有參考字(&amp;R)</translation>
    </message>
    <message>
        <source>Start a new style</source>
        <translation>開始新的風格</translation>
    </message>
    <message>
        <source>Open Style Font</source>
        <translation>開啟風格字型</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Add Glyph Images</source>
        <translation>加入字符圖片</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Add Folder of Images</source>
        <translation>加入圖片資料夾</translation>
    </message>
    <message>
        <source>&amp;Mix with a Second Style…</source>
        <translation>與第二種風格混合(&amp;M)…</translation>
    </message>
    <message>
        <source>Make glyphs between this style and that of another font</source>
        <translation>產生介於此風格與另一字型之間的字符</translation>
    </message>
    <message>
        <source>Second Style</source>
        <translation>第二種風格</translation>
    </message>
</context>
<context>
    <name>gg::ui::StylePanel</name>
    <message>
        <source>Add…</source>
        <translation>加入…</translation>
    </message>
    <message>
        <source>No references</source>
        <translation>沒有參考字</translation>
    </message>
    <message>
        <source>%1 of %2 references</source>
        <translation>參考字 %1 / %2</translation>
    </message>
    <message>
        <source>%1 references, %2 muted</source>
        <translation>參考字 %1，停用 %2</translation>
    </message>
</context>
<context>
    <name>gg::ui::SurveyMatrix</name>
    <message>
        <source>Share of each reference for every head</source>
        <translation>各參考字在每個注意力頭的比重</translation>
    </message>
    <message>
        <source>%1 × %1 · H%2</source>
        <translation>%1 × %1 · H%2</translation>
    </message>
    <message>
        <source>%1 gives %2 %3</source>
        <translation>%1 給 %2 %3</translation>
    </message>
</context>
<context>
    <name>gg::ui::SurveyPanel</name>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Looks at the attention of every generated character of the set</source>
        <translation>檢視整套字元中每個已生成字元的注意力</translation>
    </message>
    <message>
        <source>References</source>
        <translation>參考字</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Glyphs that stand out</source>
        <translation>突出的字符</translation>
    </message>
    <message>
        <source>Where heads look is not yet what matters: leave a reference out and see.</source>
        <translation>注意力頭看哪裡未必就是要緊之處：請略去一個參考字試試看。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Survey the Set</source>
        <translation>綜覽整套字元</translation>
    </message>
    <message>
        <source>Mean over the ink of %1 characters</source>
        <translation>%1 個字元墨色處的平均</translation>
    </message>
    <message>
        <source>What do the heads look at over all generated characters?</source>
        <translation>就所有已生成的字元，注意力頭看了哪裡？</translation>
    </message>
    <message>
        <source>None: the heads look about as widely in every glyph.</source>
        <translation>沒有：注意力頭在每個字符中注視的範圍大致相同。</translation>
    </message>
    <message>
        <source>The heads look much more widely or more narrowly than in the others.</source>
        <translation>注意力頭注視的範圍比在其他字符中廣得多或窄得多。</translation>
    </message>
    <message>
        <source>%1
looks more widely: %2 of the largest entropy</source>
        <translation>%1
注視範圍較廣：最大熵的 %2</translation>
    </message>
    <message>
        <source>%1
looks more narrowly: %2 of the largest entropy</source>
        <translation>%1
注視範圍較窄：最大熵的 %2</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 個字元</translation>
    </message>
</context>
<context>
    <name>gg::ui::TextCanvas</name>
    <message>
        <source>Text in generated glyphs</source>
        <translation>以生成字符排出的文字</translation>
    </message>
</context>
<context>
    <name>gg::ui::TextLine</name>
    <message>
        <source>Type a text to see it in the new style</source>
        <translation>輸入文字，看看它的新風格</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>gg::ui::TraceForm</name>
    <message>
        <source>How dark the edge is: less makes the glyph bolder</source>
        <translation>邊緣的深淺：數值愈小，字符愈粗</translation>
    </message>
    <message>
        <source>How far wavering edges are calmed, in pixels of the picture</source>
        <translation>抖動的邊緣撫平到什麼程度，以圖像的像素計</translation>
    </message>
    <message>
        <source>0: everything is a corner; 1.33: nothing is</source>
        <translation>0：處處為角；1.33：沒有角</translation>
    </message>
    <message>
        <source>How far curves may stray from the edge, in pixels: more makes fewer points</source>
        <translation>曲線可偏離邊緣多遠，以像素計：數值愈大，點愈少</translation>
    </message>
    <message>
        <source>Smaller spots and holes are left out, in square font units</source>
        <translation>略過較小的斑點與孔洞，以平方字型單位計</translation>
    </message>
    <message>
        <source>&amp;Edge:</source>
        <translation>邊緣(&amp;E)：</translation>
    </message>
    <message>
        <source>S&amp;moothing:</source>
        <translation>平滑(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Roundness:</source>
        <translation>圓滑(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Tolerance:</source>
        <translation>容許偏差(&amp;T)：</translation>
    </message>
    <message>
        <source>S&amp;pecks:</source>
        <translation>斑點(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>gg::ui::UNetDiagram</name>
    <message>
        <source>self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>→ references</source>
        <translation>→ 參考字</translation>
    </message>
    <message>
        <source>Level %1: %2 × %2 × %3</source>
        <translation>第 %1 層：%2 × %2 × %3</translation>
    </message>
</context>
<context>
    <name>gg::ui::ViewActions</name>
    <message>
        <source>Larger Cells</source>
        <translation>放大格子</translation>
    </message>
    <message>
        <source>Smaller Cells</source>
        <translation>縮小格子</translation>
    </message>
    <message>
        <source>Normal Cells</source>
        <translation>標準格子</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>佈景主題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重設版面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>依系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>gg::ui::WhatIfPanel</name>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Nothing is left out any more</source>
        <translation>不再略去任何東西</translation>
    </message>
    <message>
        <source>Plain glyph</source>
        <translation>內容字符</translation>
    </message>
    <message>
        <source>After the network</source>
        <translation>網路之後</translation>
    </message>
    <message>
        <source>Strokes that the network is unsure of follow the plain glyph; off: the network alone</source>
        <translation>網路沒有把握的筆畫依照內容字符；關閉：只看網路</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show every hidden patch again</source>
        <translation>重新顯示所有隱藏的圖塊</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Choose a generated glyph to see what it is made of.</source>
        <translation>選取一個已生成的字符，看看它由何而來。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力頭</translation>
    </message>
    <message>
        <source>Leave something out and see what the glyph loses.</source>
        <translation>略去一些東西，看看字符失去什麼。</translation>
    </message>
    <message>
        <source>The brush shows hidden patches again</source>
        <translation>筆刷會重新顯示隱藏的圖塊</translation>
    </message>
    <message>
        <source>References</source>
        <translation>參考字</translation>
    </message>
</context>
<context>
    <name>gg::ui::WindowPage</name>
    <message>
        <source>Windows and convolution</source>
        <translation>視窗與卷積</translation>
    </message>
    <message>
        <source>Self-attention lets every row see every other, at a cost that grows with the square of the length. A window keeps it linear. A convolution is attention that looks at places instead of contents: one head for each place of its kernel, sharpened until each sees a single row. Scores of content and of place can be added, and a recurrence passes everything through one state that fades.</source>
        <translation>自注意力讓每一列看見其他所有列，成本隨長度的平方增加。視窗讓成本保持線性。卷積是看位置而不看內容的注意力：核的每個位置各有一個頭，銳化到只看見一列為止。內容與位置的分數可以相加；遞迴則讓一切通過一個逐漸淡去的狀態。</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查詢</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>乘加運算</translation>
    </message>
    <message>
        <source>numbers in memory</source>
        <translation>記憶體中的數字</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Windowed attention</source>
        <translation>視窗注意力</translation>
    </message>
    <message>
        <source>Convolution as attention</source>
        <translation>以注意力實現卷積</translation>
    </message>
    <message>
        <source>Content and place combined</source>
        <translation>內容與位置並用</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>遞迴</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Radius r</source>
        <translation>半徑 r</translation>
    </message>
    <message>
        <source>Sharpness α</source>
        <translation>銳度 α</translation>
    </message>
    <message>
        <source>Share of place λ</source>
        <translation>位置的比例 λ</translation>
    </message>
    <message>
        <source>Decay γ</source>
        <translation>衰減 γ</translation>
    </message>
    <message>
        <source>length of a sequence</source>
        <translation>序列的長度</translation>
    </message>
    <message>
        <source>side of an image, px</source>
        <translation>影像的邊長（像素）</translation>
    </message>
    <message>
        <source>Costs against</source>
        <translation>成本對照</translation>
    </message>
    <message>
        <source>self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷積</translation>
    </message>
    <message>
        <source>recurrence</source>
        <translation>遞迴</translation>
    </message>
    <message>
        <source>Who looks at whom</source>
        <translation>誰注視誰</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加運算</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>head Δ: a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(−α (j − i − Δ)²), &amp;nbsp; Δ = −r … r; &amp;nbsp; output = Σ&lt;sub&gt;Δ&lt;/sub&gt; a&lt;sup&gt;Δ&lt;/sup&gt; X W&lt;sub&gt;Δ&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Cordonnier et al. 2020)</source>
        <translation>頭 Δ：a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(−α (j − i − Δ)²), &amp;nbsp; Δ = −r … r; &amp;nbsp; 輸出 = Σ&lt;sub&gt;Δ&lt;/sub&gt; a&lt;sup&gt;Δ&lt;/sup&gt; X W&lt;sub&gt;Δ&lt;/sub&gt; &amp;nbsp;&amp;nbsp; (Cordonnier et al. 2020)</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;((1 − λ) x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d − λ (j − i)²) &amp;nbsp;&amp;nbsp; (relative attention, as in CoAtNet, Dai et al. 2021)</source>
        <translation>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;((1 − λ) x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d − λ (j − i)²) &amp;nbsp;&amp;nbsp; （相對注意力，如 CoAtNet，Dai et al. 2021）</translation>
    </message>
    <message>
        <source>%1 heads, one for each place of the kernel. Largest difference from the convolution itself: &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>%1 個頭，核的每個位置各一個。與卷積本身的最大差異：&lt;b&gt;%2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步驟數</translation>
    </message>
    <message>
        <source>How the rows of a sequence see each other</source>
        <translation>序列的各列如何看到彼此</translation>
    </message>
    <message>
        <source>How far a window, or the kernel of a convolution, reaches to each side</source>
        <translation>視窗或卷積核往兩側各伸多遠</translation>
    </message>
    <message>
        <source>How strictly a head keeps to its place; with 0 it looks everywhere</source>
        <translation>注意力頭多嚴格地守住自己的位置；為 0 時到處看</translation>
    </message>
    <message>
        <source>With 0 only what rows hold counts, with 1 only where they stand</source>
        <translation>為 0 時只看各列的內容，為 1 時只看其位置</translation>
    </message>
    <message>
        <source>How much of the state each step keeps</source>
        <translation>每一步保留多少狀態</translation>
    </message>
    <message>
        <source>What grows along the costs&apos; axis</source>
        <translation>成本圖橫軸上增長的是什麼</translation>
    </message>
    <message>
        <source>Steps that wait for each other</source>
        <translation>必須相繼等待的步驟</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d) &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</source>
        <translation>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d) &amp;nbsp;&amp;nbsp; (Vaswani et al. 2017)</translation>
    </message>
    <message>
        <source>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d) over the j with |i − j| ≤ r &amp;nbsp;&amp;nbsp; (Beltagy et al. 2020)</source>
        <translation>a&lt;sub&gt;ij&lt;/sub&gt; = softmax&lt;sub&gt;j&lt;/sub&gt;(x&lt;sub&gt;i&lt;/sub&gt;·x&lt;sub&gt;j&lt;/sub&gt; / √d)，只限 |i − j| ≤ r 的 j &amp;nbsp;&amp;nbsp; (Beltagy et al. 2020)</translation>
    </message>
    <message>
        <source>s&lt;sub&gt;t&lt;/sub&gt; = γ s&lt;sub&gt;t−1&lt;/sub&gt; + (1 − γ) x&lt;sub&gt;t&lt;/sub&gt;, &amp;nbsp; so a&lt;sub&gt;ij&lt;/sub&gt; = (1 − γ) γ&lt;sup&gt;i−j&lt;/sup&gt; for j ≤ i &amp;nbsp;&amp;nbsp; (recurrence as attention: Katharopoulos et al. 2020)</source>
        <translation>s&lt;sub&gt;t&lt;/sub&gt; = γ s&lt;sub&gt;t−1&lt;/sub&gt; + (1 − γ) x&lt;sub&gt;t&lt;/sub&gt;, &amp;nbsp; 所以 j ≤ i 時 a&lt;sub&gt;ij&lt;/sub&gt; = (1 − γ) γ&lt;sup&gt;i−j&lt;/sup&gt; &amp;nbsp;&amp;nbsp; (以注意力表示的遞迴：Katharopoulos et al. 2020)</translation>
    </message>
</context>
</TS>
