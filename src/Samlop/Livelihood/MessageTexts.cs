using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood;

/// <summary>Meldingene: what must be known about a month, in the languages of the pages and of the participant's print.</summary>
internal static class MessageTexts
{
    public static readonly IReadOnlyDictionary<string, RuleText> All = new Dictionary<string, RuleText>(StringComparer.Ordinal)
    {
        ["message.rateMissing"] = new(
            "En sats mangler: {0}. Måneden kan ikke beregnes.",
            "Ein sats manglar: {0}. Månaden kan ikkje reknast ut.",
            "A rate is missing: {0}. The month cannot be computed.",
            "Ставка «{0}» невідома. Місяць неможливо розрахувати.",
            "المعدل غير معروف: {0}. لا يمكن حساب هذا الشهر."),
        ["message.rateOutdated"] = new(
            "En sats er endret, men den nye er ikke lagt inn: {0}. Planen er regnet med satsen av {1}.",
            "Ein sats er endra, men den nye er ikkje lagd inn: {0}. Planen er rekna med satsen av {1}.",
            "A rate has changed, but the new one is not entered: {0}. The plan uses the rate of {1}.",
            "Ставку «{0}» змінено, але нову ще не внесено. План розраховано за ставкою {1} року.",
            "تغيّر المعدل ({0}) ولم يُسجّل المعدل الجديد بعد. حُسبت الخطة بمعدل سنة {1}."),
        ["message.rateProjected"] = new(
            "Ingen vet ennå hvor høy denne satsen blir: {0}. Planen er regnet med satsen av {1}.",
            "Ingen veit enno kor høg denne satsen blir: {0}. Planen er rekna med satsen av {1}.",
            "Nobody knows yet how high this rate will be: {0}. The plan uses the rate of {1}.",
            "Ніхто ще не знає, якою буде ставка «{0}». План розраховано за ставкою {1} року.",
            "لا أحد يعرف بعد كم سيكون المعدل ({0}). حُسبت الخطة بمعدل سنة {1}."),
        ["message.wageProjected"] = new(
            "Fagarbeiderlønnen er oppgitt som ett tall. Etter neste lønnsoppgjør er lærlingelønnen et anslag.",
            "Fagarbeidarløna er oppgitt som eitt tal. Etter neste lønsoppgjer er lærlingløna eit overslag.",
            "The skilled worker's wage is given as one number. After the next wage settlement the apprentice wage is an estimate.",
            "Зарплату кваліфікованого працівника вказано одним числом. Після наступного перегляду зарплат зарплата учня є приблизною.",
            "أُعطي أجر العامل الماهر كرقم واحد. بعد تسوية الأجور القادمة يكون أجر المتدرب تقديريًا."),
        ["message.excluded"] = new(
            "De samme dagene kan ikke gi både {0} og {1}. Planen regner ikke med {0} de dagene.",
            "Dei same dagane kan ikkje gi både {0} og {1}. Planen reknar ikkje med {0} dei dagane.",
            "The same days cannot give both {0} and {1}. The plan does not count {0} on those days.",
            "Ті самі дні не можуть давати і «{0}», і «{1}». План не враховує «{0}» за ці дні.",
            "لا يمكن أن تعطي الأيام نفسها {0} و{1} معًا. لا تحسب الخطة {0} في تلك الأيام."),
        ["message.openPair"] = new(
            "Det må avklares hvordan {0} og {1} virker på hverandre. Planen har regnet dem hver for seg.",
            "Det må avklarast korleis {0} og {1} verkar på kvarandre. Planen har rekna dei kvar for seg.",
            "How {0} and {1} affect each other must be clarified. The plan has computed them side by side.",
            "Треба з’ясувати, як «{0}» і «{1}» впливають одне на одне. План розрахував їх окремо.",
            "يجب توضيح كيف يؤثر {0} و{1} أحدهما في الآخر. حسبتهما الخطة كلًا على حدة."),
        ["message.notTogether"] = new(
            "Loven gir ikke rett til både {0} og {1} for de samme dagene. Nav avgjør hvilken ytelse som gjelder.",
            "Lova gir ikkje rett til både {0} og {1} for dei same dagane. Nav avgjer kva yting som gjeld.",
            "The law gives no right to both {0} and {1} for the same days. Nav decides which benefit applies.",
            "Закон не дає права і на «{0}», і на «{1}» за ті самі дні. Яка виплата діє, вирішує Nav.",
            "لا يعطي القانون الحق في {0} و{1} معًا للأيام نفسها. تقرر Nav أي إعانة تسري."),
        ["message.twice"] = new(
            "Planen har {0} to ganger for de samme dagene. Bare den som begynner først, er regnet med.",
            "Planen har {0} to gonger for dei same dagane. Berre den som begynner først, er rekna med.",
            "The plan has {0} twice for the same days. Only the one that begins first is counted.",
            "У плані «{0}» вказано двічі за ті самі дні. Враховано лише те, що починається раніше.",
            "في الخطة {0} مرتين للأيام نفسها. يُحسب فقط ما يبدأ أولًا."),
        ["message.couple"] = new(
            "Par uten barn der begge er i programmet, får 5/6 fra 1. juli 2024. Det må avklares om dette gjelder den som begynte før.",
            "Par utan barn der begge er i programmet, får 5/6 frå 1. juli 2024. Det må avklarast om dette gjeld den som begynte før.",
            "Couples without children who are both in the programme get 5/6 from 1 July 2024. Whether this applies to those who began before must be clarified.",
            "Пари без дітей, де обоє в програмі, отримують 5/6 з 1 липня 2024 року. Треба з’ясувати, чи це стосується тих, хто почав раніше.",
            "يحصل الزوجان بلا أطفال وكلاهما في البرنامج على 5/6 من 1 يوليو 2024. يجب توضيح ما إذا كان ذلك يشمل من بدأ قبل ذلك."),
        ["message.youngCouple"] = new(
            "Både alder under 25 år og par uten barn gir lavere sats. Planen bruker den laveste av de to satsene. Prop. 101 L (2023–2024) kan bety en enda lavere sats, så det må avklares.",
            "Både alder under 25 år og par utan barn gir lågare sats. Planen bruker den lågaste av dei to satsane. Prop. 101 L (2023–2024) kan bety ein endå lågare sats, så det må avklarast.",
            "Both being under 25 and being a couple without children give a lower rate. The plan uses the lower of the two rates. Prop. 101 L (2023–2024) may mean an even lower rate, so this must be clarified.",
            "І вік до 25 років, і пара без дітей дають нижчу ставку. План використовує нижчу з двох ставок. Prop. 101 L (2023–2024) може означати ще нижчу ставку, тому це треба з’ясувати.",
            "العمر دون 25 سنة والزوجان بلا أطفال كلاهما يعطي معدلًا أدنى. تستخدم الخطة أدنى المعدلين. قد يعني Prop. 101 L (2023–2024) معدلًا أدنى، لذا يجب توضيح ذلك."
        ),
        ["message.unknownBenefit"] = new(
            "Hvis «{0}» er en ytelse, kan den bli trukket fra introduksjonsstønaden. Det må avklares hva slags inntekt det er.",
            "Dersom «{0}» er ei yting, kan ho bli trekt frå introduksjonsstønaden. Det må avklarast kva slags inntekt det er.",
            "If “{0}” is a benefit, it may be deducted from the introduction benefit. What kind of income it is must be clarified.",
            "Якщо «{0}» — це виплата, її можуть відрахувати від допомоги вступної програми. Треба з’ясувати вид доходу.",
            "إذا كان «{0}» إعانة فقد يُخصم من إعانة برنامج التعريف. يجب توضيح نوع الدخل."),
        ["message.earnedBefore"] = new(
            "Det må avklares om {0} er opptjent før programmet. Planen har trukket beløpet fra introduksjonsstønaden.",
            "Det må avklarast om {0} er tent opp før programmet. Planen har trekt beløpet frå introduksjonsstønaden.",
            "It must be clarified whether {0} was earned before the programme. The plan has deducted the amount from the introduction benefit.",
            "Треба з’ясувати, чи право на «{0}» здобуто до програми. План відрахував цю суму від допомоги вступної програми.",
            "يجب توضيح ما إذا كان {0} مكتسبًا قبل البرنامج. خصمت الخطة المبلغ من إعانة برنامج التعريف."),
        ["message.calendarMonth"] = new(
            "Retten til {0} følger hele måneder. En måned regnes bare med når ytelsen gjelder fra den første dagen.",
            "Retten til {0} følgjer heile månader. Ein månad blir berre rekna med når ytinga gjeld frå den første dagen.",
            "The right to {0} follows whole months. A month counts only when the benefit applies from its first day.",
            "Право на «{0}» діє цілими місяцями. Місяць враховується, лише якщо виплата діє з першого дня.",
            "الحق في {0} يكون بالشهور الكاملة. لا يُحسب الشهر إلا إذا سرت الإعانة من يومه الأول."),
        ["message.childBenefitFirstYear"] = new(
            "Familier med midlertidig kollektiv beskyttelse har ikke rett til barnetrygd det første året.",
            "Familiar med mellombels kollektivt vern har ikkje rett til barnetrygd det første året.",
            "Families with temporary collective protection have no right to child benefit in the first year.",
            "Сім’ї з тимчасовим колективним захистом не мають права на допомогу на дітей у перший рік.",
            "العائلات ذات الحماية الجماعية المؤقتة لا تستحق إعانة الأطفال في السنة الأولى."),
        ["message.northTroms"] = new(
            "Det må avklares om kommunen gir tillegg i barnetrygden. Planen har ikke regnet med tillegget.",
            "Det må avklarast om kommunen gir tillegg i barnetrygda. Planen har ikkje rekna med tillegget.",
            "It must be clarified whether the municipality gives a supplement to child benefit. The plan has not counted it.",
            "Треба з’ясувати, чи дає муніципалітет надбавку до допомоги на дітей. План її не враховує.",
            "يجب توضيح ما إذا كانت البلدية تعطي علاوة لإعانة الأطفال. لم تحسبها الخطة."),
        ["message.lengthDecided"] = new(
            "Kontoret som fatter vedtaket, bestemmer hvor lenge {0} varer.",
            "Kontoret som gjer vedtaket, bestemmer kor lenge {0} varer.",
            "The office that decides sets how long {0} lasts.",
            "Установа, що ухвалює рішення, визначає, як довго триває «{0}».",
            "الجهة التي تتخذ القرار تحدد مدة {0}."),
        ["message.decidedUntil"] = new(
            "Vedtaket om {0} gjelder ikke så lenge som planen. Resten avhenger av et nytt vedtak.",
            "Vedtaket om {0} gjeld ikkje så lenge som planen. Resten kjem an på eit nytt vedtak.",
            "The decision on {0} does not last as long as the plan. The rest depends on a new decision.",
            "Рішення про «{0}» діє не так довго, як план. Решта залежить від нового рішення.",
            "القرار بشأن {0} لا يغطي كل مدة الخطة. الباقي يعتمد على قرار جديد."),
        ["message.extension"] = new(
            "Den ordinære tiden for {0} er over. Resten avhenger av et vedtak om forlengelse.",
            "Den ordinære tida for {0} er over. Resten kjem an på eit vedtak om forlenging.",
            "The ordinary time of {0} is over. The rest depends on a decision on extension.",
            "Звичайний строк «{0}» закінчився. Решта залежить від рішення про продовження.",
            "انتهت المدة العادية لـ {0}. الباقي يعتمد على قرار بالتمديد."),
        ["message.transition"] = new(
            "Programmet begynte før 2026. Det må avklares om det kan vare i fem år. Planen regner ikke med {0} etter fire år.",
            "Programmet begynte før 2026. Det må avklarast om det kan vare i fem år. Planen reknar ikkje med {0} etter fire år.",
            "The programme began before 2026. Whether it may last five years must be clarified. The plan does not count {0} after four years.",
            "Програма почалася до 2026 року. Треба з’ясувати, чи може вона тривати п’ять років. План не враховує «{0}» після чотирьох років.",
            "بدأ البرنامج قبل 2026. يجب توضيح ما إذا كان يمكن أن يستمر خمس سنوات. لا تحسب الخطة {0} بعد أربع سنوات."),
        ["message.longerThanAllowed"] = new(
            "Loven lar ikke {0} vare så lenge. Planen regner ikke med dagene etter den lengste tiden.",
            "Lova lèt ikkje {0} vare så lenge. Planen reknar ikkje med dagane etter den lengste tida.",
            "The law does not let {0} last so long. The plan does not count the days after the longest time.",
            "Закон не дозволяє «{0}» тривати так довго. План не враховує дні після найдовшого строку.",
            "لا يسمح القانون بأن يستمر {0} كل هذه المدة. لا تحسب الخطة الأيام بعد أقصى مدة."),
        ["message.perhapsTooLong"] = new(
            "Det må avklares om {0} kan vare så lenge.",
            "Det må avklarast om {0} kan vare så lenge.",
            "It must be clarified whether {0} can last so long.",
            "Треба з’ясувати, чи може «{0}» тривати так довго.",
            "يجب توضيح ما إذا كان يمكن أن يستمر {0} كل هذه المدة."),
        ["message.tooYoung"] = new(
            "Retten til {0} gjelder fra fylte {1} år.",
            "Retten til {0} gjeld frå fylte {1} år.",
            "The right to {0} begins at the age of {1}.",
            "Право на «{0}» виникає з {1} років.",
            "يبدأ الحق في {0} عند إتمام {1} سنة."),
        ["message.tooOld"] = new(
            "Retten til {0} varer til fylte {1} år.",
            "Retten til {0} varer til fylte {1} år.",
            "The right to {0} lasts until the age of {1}.",
            "Право на «{0}» триває до {1} років.",
            "يستمر الحق في {0} حتى إتمام {1} سنة."),
        ["message.olderAtGrant"] = new(
            "Retten til {0} gjelder den som var høyst {1} år da oppholdstillatelsen ble gitt.",
            "Retten til {0} gjeld den som var høgst {1} år då opphaldsløyvet vart gitt.",
            "The right to {0} is for those who were at most {1} when the residence permit was granted.",
            "Право на «{0}» мають ті, кому було не більше {1} років, коли надали дозвіл на проживання.",
            "الحق في {0} لمن كان عمره {1} سنة على الأكثر عند منح تصريح الإقامة."),
        ["message.permit"] = new(
            "Oppholdstillatelsen er ikke blant dem som gir rett til {0}.",
            "Opphaldsløyvet er ikkje blant dei som gir rett til {0}.",
            "The residence permit is not among those that give a right to {0}.",
            "Дозвіл на проживання не належить до тих, що дають право на «{0}».",
            "تصريح الإقامة ليس من التصاريح التي تعطي الحق في {0}."),
        ["message.lawAndDates"] = new(
            "Integreringsloven gjelder fra 2021. Introduksjonsloven gjelder den som fikk oppholdstillatelse før det. Det stemmer ikke med datoene i planen, og det må avklares hvilken lov som gir {0}.",
            "Integreringslova gjeld frå 2021. Introduksjonslova gjeld den som fekk opphaldsløyve før det. Det stemmer ikkje med datoane i planen, og det må avklarast kva lov som gir {0}.",
            "The Integration Act (integreringsloven) applies from 2021. The Introduction Act (introduksjonsloven) applies to those who had a residence permit before that. The dates of the plan do not agree with this, and which act gives {0} must be clarified.",
            "Integreringsloven діє з 2021 року. Introduksjonsloven діє для тих, хто отримав дозвіл на проживання раніше. Дати в плані цьому не відповідають. Треба з’ясувати, за яким законом надається «{0}».",
            "يسري integreringsloven من 2021. ويسري introduksjonsloven على من حصل على تصريح الإقامة قبل ذلك. تواريخ الخطة لا تتفق مع هذا، ويجب توضيح أي قانون يعطي {0}."
        ),
        ["message.beforePermit"] = new(
            "Planen har {0} fra en dag før oppholdstillatelsen ble gitt. Det må avklares hvilken dato som er riktig.",
            "Planen har {0} frå ein dag før opphaldsløyvet vart gitt. Det må avklarast kva dato som er rett.",
            "The plan has {0} from a day before the residence permit was granted. Which date is right must be clarified.",
            "У плані «{0}» починається раніше, ніж надано дозвіл на проживання. Треба з’ясувати, яка дата правильна.",
            "في الخطة يبدأ {0} قبل منح تصريح الإقامة. يجب توضيح أي التاريخين صحيح."),
        ["message.rulesRepealed"] = new(
            "Reglene om hurtigspor er opphevet. Det må avklares om {0} kan fortsette. Det avhenger av et vedtak.",
            "Reglane om hurtigspor er oppheva. Det må avklarast om {0} kan halde fram. Det kjem an på eit vedtak.",
            "The rules on the fast track are repealed. Whether {0} can go on must be clarified. It depends on a decision.",
            "Правила прискореної програми скасовано. Треба з’ясувати, чи може «{0}» тривати. Це залежить від рішення.",
            "أُلغيت قواعد المسار السريع. يجب توضيح ما إذا كان يمكن أن يستمر {0}. ويعتمد ذلك على قرار."),
        ["message.loneInCouple"] = new(
            "Planen sier både alene om omsorgen for barn og gift eller samboer. Det må avklares hva som er riktig. Utvidet barnetrygd gjelder bare den som er alene.",
            "Planen seier både åleine om omsorga for barn og gift eller sambuar. Det må avklarast kva som er rett. Utvida barnetrygd gjeld berre den som er åleine.",
            "The plan says both lone parent and married or living with a partner. Which is right must be clarified. Extended child benefit is only for lone parents.",
            "У плані вказано і самостійний догляд за дитиною, і шлюб або співжиття. Треба з’ясувати, що правильно. Розширена допомога на дітей — лише для тих, хто доглядає дитину сам.",
            "تذكر الخطة رعاية الأطفال دون شريك وكذلك الزواج أو العيش مع شريك. يجب توضيح أيهما صحيح. إعانة الأطفال الموسعة فقط لمن يرعى الأطفال وحده."
        ),
        ["message.twoFullTimes"] = new(
            "Introduksjonsprogrammet er på full tid, og læretiden er mer enn halv tid. Det må avklares om læretiden er del av programmet.",
            "Introduksjonsprogrammet er på full tid, og læretida er meir enn halv tid. Det må avklarast om læretida er del av programmet.",
            "The introduction programme is full time, and the apprenticeship is more than half time. Whether the apprenticeship is part of the programme must be clarified.",
            "Вступна програма — на повний час, а навчання на виробництві — більше ніж пів часу. Треба з’ясувати, чи є воно частиною програми.",
            "برنامج التعريف بدوام كامل، والتدريب المهني أكثر من نصف دوام. يجب توضيح ما إذا كان التدريب جزءًا من البرنامج."),
        ["message.goalReached"] = new(
            "Programmet tar slutt når målet er nådd. Det må avklares om {0} fortsetter etter læretiden.",
            "Programmet tek slutt når målet er nådd. Det må avklarast om {0} held fram etter læretida.",
            "The programme ends when its goal is reached. Whether {0} goes on after the apprenticeship must be clarified.",
            "Програма закінчується, коли мету досягнуто. Треба з’ясувати, чи триває «{0}» після навчання на виробництві.",
            "ينتهي البرنامج عند بلوغ هدفه. يجب توضيح ما إذا كان {0} يستمر بعد التدريب المهني."),
        ["message.moreThanHalf"] = new(
            "Arbeid eller læretid kan høyst være halv tid sammen med {0}.",
            "Arbeid eller læretid kan høgst vere halv tid saman med {0}.",
            "Work or apprenticeship may be at most half time beside {0}.",
            "Робота або навчання на виробництві поряд з «{0}» може бути не більше пів часу.",
            "لا يجوز أن يتجاوز العمل أو التدريب نصف دوام مع {0}."),
        ["message.noSmallChild"] = new(
            "Retten til {0} forutsetter omsorg for et barn under {1} år.",
            "Retten til {0} krev omsorg for eit barn under {1} år.",
            "The right to {0} requires the care of a child under {1}.",
            "Право на «{0}» передбачає догляд за дитиною до {1} років.",
            "يشترط الحق في {0} رعاية طفل دون {1} سنوات."),
        ["message.incomeNotSaid"] = new(
            "Planen har {0}, men ventet årsinntekt for overgangsstønaden er 0. Årsinntekten må avklares.",
            "Planen har {0}, men venta årsinntekt for overgangsstønaden er 0. Årsinntekta må avklarast.",
            "The plan has {0}, but the expected yearly income for the transitional benefit is 0. The yearly income must be clarified.",
            "У плані є «{0}», але очікуваний річний дохід для перехідної допомоги — 0. Річний дохід треба з’ясувати.",
            "في الخطة {0}، لكن الدخل السنوي المتوقع للإعانة الانتقالية هو 0. يجب توضيح الدخل السنوي."),
        ["message.turnsAtLeast"] = new(
            "Voksne kan få {0} fra kalenderåret de fyller {1} år.",
            "Vaksne kan få {0} frå kalenderåret dei fyller {1} år.",
            "Adults can get {0} from the calendar year in which they turn {1}.",
            "Дорослі можуть отримати «{0}» з календарного року, у якому їм виповнюється {1} років.",
            "يمكن للبالغين الحصول على {0} من السنة التقويمية التي يتمون فيها {1} سنة."),
        ["message.lessFromAge"] = new(
            "Den som har fylt {1} år, kan få et lavere beløp i {0}.",
            "Den som har fylt {1} år, kan få eit lågare beløp i {0}.",
            "Those who have turned {1} may get a lower amount of {0}.",
            "Ті, кому виповнилося {1} років, можуть отримати меншу суму: «{0}».",
            "من أتم {1} سنة قد يحصل على مبلغ أقل من {0}."),
        ["message.noOpeningBenefit"] = new(
            "Retten til {0} følger av en annen ytelse fra Nav. Introduksjonsstønad er ikke nok.",
            "Retten til {0} følgjer av ei anna yting frå Nav. Introduksjonsstønad er ikkje nok.",
            "The right to {0} follows from another benefit from Nav. Introduction benefit is not enough.",
            "Право на «{0}» випливає з іншої виплати Nav. Допомоги вступної програми недостатньо.",
            "الحق في {0} يتبع إعانة أخرى من Nav. إعانة برنامج التعريف لا تكفي."),
        ["message.loneParent"] = new(
            "Retten til {0} gjelder bare den som er alene om omsorgen for barn.",
            "Retten til {0} gjeld berre den som er åleine om omsorga for barn.",
            "The right to {0} is only for those who have the care of children alone.",
            "Право на «{0}» мають лише ті, хто сам доглядає дитину.",
            "الحق في {0} فقط لمن يرعى الأطفال وحده."),
        ["message.membership"] = new(
            "Retten til {0} krever {1} års medlemskap i folketrygden. Nav vurderer unntak.",
            "Retten til {0} krev {1} års medlemskap i folketrygda. Nav vurderer unntak.",
            "The right to {0} requires {1} years of membership of the national insurance scheme (folketrygden). Nav considers exceptions.",
            "Право на «{0}» передбачає {1} років членства у folketrygden. Nav розглядає винятки.",
            "يشترط الحق في {0} عضوية في folketrygden لمدة {1} سنوات. تنظر Nav في الاستثناءات."),
        ["message.notAsked"] = new(
            "Planen vet ikke om alle vilkårene for {0} er oppfylt. Undersøk dette: {1}.",
            "Planen veit ikkje om alle vilkåra for {0} er oppfylte. Undersøk dette: {1}.",
            "The plan does not know whether every condition for {0} is met. Check this: {1}.",
            "План не знає, чи виконано всі умови для «{0}». Перевірте: {1}.",
            "لا تعرف الخطة ما إذا كانت كل شروط {0} مستوفاة. تحقق من: {1}."),
        ["notAsked.and"] = new(
            "{0}, og {1}",
            "{0}, og {1}",
            "{0}, and {1}",
            "{0}; {1}",
            "{0}، و{1}"),
        ["notAsked.permit"] = new(
            "oppholdstillatelsen gir rett til programmet",
            "opphaldsløyvet gir rett til programmet",
            "the residence permit gives a right to the programme",
            "дозвіл на проживання дає право на програму",
            "تصريح الإقامة يعطي الحق في البرنامج"),
        ["notAsked.settled"] = new(
            "bosettingen er avtalt med kommunen, uten fullt arbeid ved siden av",
            "busetjinga er avtalt med kommunen, utan fullt arbeid ved sida av",
            "settlement is agreed with the municipality, without full work beside it",
            "поселення узгоджено з муніципалітетом, і робота не на повний час",
            "الاستقرار متفق عليه مع البلدية والعمل ليس بدوام كامل"),
        ["notAsked.measure"] = new(
            "Nav har fattet vedtak om tiltaket",
            "Nav har gjort vedtak om tiltaket",
            "Nav has decided on the measure",
            "Nav ухвалила рішення про захід",
            "اتخذت Nav قرارًا بشأن التدبير"),
        ["notAsked.reducedCapacity"] = new(
            "arbeidsevnen er nedsatt",
            "arbeidsevna er nedsett",
            "the capacity for work is reduced",
            "працездатність знижена",
            "القدرة على العمل منخفضة"),
        ["notAsked.membership"] = new(
            "medlemskapet i folketrygden har vart i fem år",
            "medlemskapen i folketrygda har vart i fem år",
            "membership of the national insurance scheme has lasted five years",
            "членство у folketrygden триває п’ять років",
            "العضوية في folketrygden منذ خمس سنوات"),
        ["notAsked.loneParent"] = new(
            "bare én har omsorgen for barna",
            "berre éin har omsorga for barna",
            "only one parent has the care of the children",
            "дитину доглядає лише один із батьків",
            "أحد الوالدين فقط يرعى الأطفال"),
        ["notAsked.activity"] = new(
            "utdanning eller arbeid er på minst halv tid etter at barnet har fylt ett år",
            "utdanning eller arbeid er på minst halv tid etter at barnet har fylt eitt år",
            "education or work is at least half time after the child's first birthday",
            "навчання або робота — щонайменше пів часу, коли дитині виповнився рік",
            "التعليم أو العمل نصف دوام على الأقل بعد إتمام الطفل سنة"),
        ["notAsked.student"] = new(
            "Lånekassen godtar oppholdstillatelsen og opplæringen",
            "Lånekassen godtek opphaldsløyvet og opplæringa",
            "Lånekassen accepts the residence permit and the training",
            "Lånekassen визнає дозвіл на проживання і навчання",
            "تقبل Lånekassen تصريح الإقامة والتدريب"),
        ["notAsked.contract"] = new(
            "fylkeskommunen har godkjent lærekontrakten",
            "fylkeskommunen har godkjent lærekontrakten",
            "the county has approved the apprenticeship contract",
            "область затвердила договір про навчання",
            "وافقت المحافظة على عقد التدريب"),
        ["notAsked.childLivesHere"] = new(
            "barna bor fast hos mottakeren, og alle har lovlig opphold",
            "barna bur fast hos mottakaren, og alle har lovleg opphald",
            "the children live with the recipient, and all stay lawfully",
            "діти постійно живуть з отримувачем, і всі мають законне проживання",
            "الأطفال يقيمون مع المستفيد والإقامة قانونية"),
        ["notAsked.lastResort"] = new(
            "alle andre muligheter er brukt først",
            "alle andre moglegheiter er brukte først",
            "every other possibility is used first",
            "спершу використано всі інші можливості",
            "استُخدمت كل الإمكانات الأخرى أولًا"),
        ["notAsked.approvedTraining"] = new(
            "Nav har godkjent opplæringen og utgiftene",
            "Nav har godkjent opplæringa og utgiftene",
            "Nav has approved the training and the costs",
            "Nav схвалила навчання і витрати",
            "وافقت Nav على التدريب والنفقات"),
    };
}
