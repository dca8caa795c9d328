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
            "Personen er under 25 år og del av et par uten barn. Planen bruker den laveste av de to satsene. Prop. 101 L (2023–2024) kan bety en enda lavere sats, så det må avklares.",
            "Personen er under 25 år og del av eit par utan barn. Planen bruker den lågaste av dei to satsane. Prop. 101 L (2023–2024) kan bety ein endå lågare sats, så det må avklarast.",
            "The person is under 25 and one of a couple without children. The plan uses the lower of the two rates. Prop. 101 L (2023–2024) may mean an even lower rate, so this must be clarified.",
            "Особі менше 25 років, і вона в парі без дітей. План використовує нижчу з двох ставок. Prop. 101 L (2023–2024) може означати ще нижчу ставку, тому це треба з’ясувати.",
            "الشخص دون 25 سنة وضمن زوجين بلا أطفال. تستخدم الخطة أدنى المعدلين. قد يعني Prop. 101 L (2023–2024) معدلًا أدنى، لذا يجب توضيح ذلك."),
        ["message.unknownBenefit"] = new(
            "Hvis «{0}» er en ytelse, kan den bli trukket fra introduksjonsstønaden. Velg hva slags inntekt det er.",
            "Dersom «{0}» er ei yting, kan ho bli trekt frå introduksjonsstønaden. Vel kva slags inntekt det er.",
            "If “{0}” is a benefit, it may be deducted from the introduction benefit. Choose what kind of income it is.",
            "Якщо «{0}» — це виплата, її можуть відрахувати від допомоги вступної програми. Оберіть вид доходу.",
            "إذا كان «{0}» إعانة فقد يُخصم من إعانة برنامج التعريف. اختر نوع الدخل."),
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
            "Треба з’ясувати, чи дає комуна надбавку до допомоги на дітей. План її не враховує.",
            "يجب توضيح ما إذا كانت البلدية تعطي علاوة لإعانة الأطفال. لم تحسبها الخطة."),
        ["message.lengthDecided"] = new(
            "Kontoret som fatter vedtaket, bestemmer hvor lenge personen får {0}. Skriv inn datoen i vedtaket når den er kjent.",
            "Kontoret som gjer vedtaket, bestemmer kor lenge personen får {0}. Skriv inn datoen i vedtaket når han er kjend.",
            "The office that decides sets how long the person gets {0}. Enter the date of the decision when it is known.",
            "Установа, що ухвалює рішення, визначає, як довго особа отримує «{0}». Впишіть дату з рішення, коли вона відома.",
            "الجهة التي تتخذ القرار تحدد مدة حصول الشخص على {0}. اكتب التاريخ الوارد في القرار عندما يُعرف."),
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
            "For å få {0} må personen ha fylt {1} år.",
            "For å få {0} må personen ha fylt {1} år.",
            "To get {0} the person must have turned {1}.",
            "Щоб отримувати «{0}», особі має виповнитися {1} років.",
            "للحصول على {0} يجب أن يكون الشخص قد أتم {1} سنة."),
        ["message.tooOld"] = new(
            "Retten til {0} varer til personen fyller {1} år.",
            "Retten til {0} varer til personen fyller {1} år.",
            "The right to {0} lasts until the person turns {1}.",
            "Право на «{0}» триває, доки особі не виповниться {1} років.",
            "يستمر الحق في {0} حتى يتم الشخص {1} سنة."),
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
        ["message.twoFullTimes"] = new(
            "Introduksjonsprogrammet er på full tid, og læretiden er mer enn halv tid. Kryss av hvis læretiden er del av programmet.",
            "Introduksjonsprogrammet er på full tid, og læretida er meir enn halv tid. Kryss av dersom læretida er del av programmet.",
            "The introduction programme is full time, and the apprenticeship is more than half time. Tick if the apprenticeship is part of the programme.",
            "Вступна програма — на повний час, а навчання на виробництві — більше ніж пів часу. Позначте, якщо воно є частиною програми.",
            "برنامج التعريف بدوام كامل، والتدريب المهني أكثر من نصف دوام. ضع علامة إذا كان التدريب جزءًا من البرنامج."),
        ["message.goalReached"] = new(
            "Programmet tar slutt når målet er nådd. Det må avklares om personen fortsatt får {0} etter læretiden.",
            "Programmet tek slutt når målet er nådd. Det må avklarast om personen framleis får {0} etter læretida.",
            "The programme ends when its goal is reached. It must be clarified whether the person still gets {0} after the apprenticeship.",
            "Програма закінчується, коли мету досягнуто. Треба з’ясувати, чи отримує особа «{0}» після навчання на виробництві.",
            "ينتهي البرنامج عند بلوغ هدفه. يجب توضيح ما إذا كان الشخص لا يزال يحصل على {0} بعد التدريب المهني."),
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
            "Planen har {0}, men ventet årsinntekt for overgangsstønaden er 0. Oppgi årsinntekten.",
            "Planen har {0}, men venta årsinntekt for overgangsstønaden er 0. Oppgi årsinntekta.",
            "The plan has {0}, but the expected yearly income for the transitional benefit is 0. Enter the yearly income.",
            "У плані є «{0}», але очікуваний річний дохід для перехідної допомоги — 0. Вкажіть річний дохід.",
            "في الخطة {0}، لكن الدخل السنوي المتوقع للإعانة الانتقالية هو 0. اكتب الدخل السنوي."),
        ["message.turnsAtLeast"] = new(
            "For å få {0} som voksen må personen fylle minst {1} år i kalenderåret.",
            "For å få {0} som vaksen må personen fylle minst {1} år i kalenderåret.",
            "To get {0} as an adult the person must turn at least {1} in the calendar year.",
            "Щоб отримати «{0}» як дорослий, особі має виповнитися щонайменше {1} років у календарному році.",
            "للحصول على {0} كبالغ يجب أن يتم الشخص {1} سنة على الأقل في السنة التقويمية."),
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
            "For å få {0} må personen ha vært medlem av folketrygden i {1} år. Nav vurderer unntak.",
            "For å få {0} må personen ha vore medlem av folketrygda i {1} år. Nav vurderer unntak.",
            "To get {0} the person must have been a member of the national insurance scheme (folketrygden) for {1} years. Nav considers exceptions.",
            "Щоб отримувати «{0}», особа має бути членом folketrygden {1} років. Nav розглядає винятки.",
            "للحصول على {0} يجب أن يكون الشخص عضوًا في folketrygden لمدة {1} سنوات. تنظر Nav في الاستثناءات."),
        ["message.notAsked"] = new(
            "Planen vet ikke om personen fyller alle vilkårene for {0}. Undersøk dette: {1}.",
            "Planen veit ikkje om personen fyller alle vilkåra for {0}. Undersøk dette: {1}.",
            "The plan does not know whether the person meets every condition for {0}. Check this: {1}.",
            "План не знає, чи виконує особа всі умови для «{0}». Перевірте: {1}.",
            "لا تعرف الخطة ما إذا كان الشخص يستوفي كل شروط {0}. تحقق من: {1}."),
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
            "personen er bosatt etter avtale med kommunen og ikke i fullt arbeid",
            "personen er busett etter avtale med kommunen og ikkje i fullt arbeid",
            "the person is settled by agreement with the municipality and not in full work",
            "особа поселена за угодою з комуною і не працює повний час",
            "الشخص مستقر باتفاق مع البلدية وليس في عمل كامل"),
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
            "personen har vært medlem av folketrygden i fem år",
            "personen har vore medlem av folketrygda i fem år",
            "the person has been a member of the national insurance scheme for five years",
            "особа є членом folketrygden п’ять років",
            "الشخص عضو في folketrygden منذ خمس سنوات"),
        ["notAsked.loneParent"] = new(
            "personen er alene om omsorgen for barn",
            "personen er åleine om omsorga for barn",
            "the person has the care of children alone",
            "особа сама доглядає дитину",
            "الشخص يرعى الأطفال وحده"),
        ["notAsked.activity"] = new(
            "personen er i utdanning eller arbeid på minst halv tid etter at barnet har fylt ett år",
            "personen er i utdanning eller arbeid på minst halv tid etter at barnet har fylt eitt år",
            "the person is in education or work at least half time after the child's first birthday",
            "особа навчається або працює щонайменше пів часу, коли дитині виповнився рік",
            "الشخص في تعليم أو عمل نصف دوام على الأقل بعد إتمام الطفل سنة"),
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
            "губернія затвердила договір про навчання",
            "وافقت المحافظة على عقد التدريب"),
        ["notAsked.childLivesHere"] = new(
            "barna bor fast hos personen, og begge har lovlig opphold",
            "barna bur fast hos personen, og begge har lovleg opphald",
            "the children live with the person, and both stay lawfully",
            "діти постійно живуть з особою, і всі мають законне проживання",
            "الأطفال يقيمون مع الشخص والإقامة قانونية"),
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
