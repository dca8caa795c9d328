namespace Samlop.Livelihood;

/// <summary>Tekstene i livsoppholdsplanen: every sentence of the plan in bokmål, nynorsk and English, by key.</summary>
public static class LivelihoodText
{
    private static readonly Dictionary<string, Translations> Templates = new(StringComparer.Ordinal)
    {
        ["basis.introduction"] = Same("{0} G{1} / 12{2}"),
        ["basis.introductionNext"] = Same(" + {0} G{1} / 12{2}"),
        ["basis.withBaseAmount"] = Same("{0}, G = {1}"),
        ["basis.reduced"] = Same("{0}{1}"),
        ["basis.absentDays"] = new("; − fravær {0} dager × {1}", "; − fråvær {0} dagar × {1}", "; − absence {0} days × {1}"),
        ["basis.absentHours"] = new("; − fravær {0} timer × {1}", "; − fråvær {0} timar × {1}", "; − absence {0} hours × {1}"),
        ["basis.workedHours"] = new("; − arbeid {0} timer × {1}", "; − arbeid {0} timar × {1}", "; − work {0} hours × {1}"),
        ["basis.workedPay"] = new("; − lønn krone for krone: {0}", "; − løn krone for krone: {0}", "; − pay krone for krone: {0}"),
        ["basis.lessAllowance"] = new("; − arbeidsavklaringspenger krone for krone: {0}", "; − arbeidsavklaringspengar krone for krone: {0}", "; − work assessment allowance krone for krone: {0}"),
        ["basis.lessTransitional"] = new("; − 40 % av overgangsstønad over 0,5 G, per måned: {0}", "; − 40 % av overgangsstønad over 0,5 G, per månad: {0}", "; − 40 % of transitional benefit above 0.5 G, a month: {0}"),
        ["basis.notBelowZero"] = new("; aldri under 0", "; aldri under 0", "; never below 0"),
        ["basis.work"] = new("lønn for {0} timer arbeid i programmet: {1}", "løn for {0} timar arbeid i programmet: {1}", "pay for {0} hours of work in the programme: {1}"),
        ["basis.sum"] = Same("{0}"),
        ["basis.days"] = new("{0} dager × {1}", "{0} dagar × {1}", "{0} days × {1}"),
        ["basis.daysNext"] = new(" + {0} dager × {1}", " + {0} dagar × {1}", " + {0} days × {1}"),
        ["basis.sickDays"] = new("{0} sykedager × {1}", "{0} sjukedagar × {1}", "{0} sick days × {1}"),
        ["basis.sickDaysNext"] = new(" + {0} sykedager × {1}", " + {0} sjukedagar × {1}", " + {0} sick days × {1}"),
        ["basis.unpaidSickDays"] = new(" + {0} sykedager uten ytelse", " + {0} sjukedagar utan yting", " + {0} sick days without benefit"),
        ["basis.childDays"] = new(" + {0} barn × {1} dager × {2}", " + {0} barn × {1} dagar × {2}", " + {0} children × {1} days × {2}"),
        ["basis.baseAmountDays"] = new("{0} dager × {1} G{2} / {3}, G = {4}", "{0} dagar × {1} G{2} / {3}, G = {4}", "{0} days × {1} G{2} / {3}, G = {4}"),
        ["basis.baseAmountDaysNext"] = new(" + {0} dager × {1} G{2} / {3}, G = {4}", " + {0} dagar × {1} G{2} / {3}, G = {4}", " + {0} days × {1} G{2} / {3}, G = {4}"),
        ["basis.byHours"] = new("({0}) × (1 − {1} av {2} timer)", "({0}) × (1 − {1} av {2} timar)", "({0}) × (1 − {1} of {2} hours)"),
        ["basis.givesWay"] = new("0: viker for en annen ytelse eller lønn i disse dagene", "0: vik for ei anna yting eller løn i desse dagane", "0: gives way to another benefit or pay on these days"),
        ["basis.noDays"] = new("0 dager med ytelse", "0 dagar med yting", "0 days with benefit"),
        ["basis.transitional"] = new("2,25 G / 12 = {1}, G = {0}", "2,25 G / 12 = {1}, G = {0}", "2.25 G / 12 = {1}, G = {0}"),
        ["basis.transitionalReduced"] = new("2,25 G / 12 = {1}, G = {0}; − 45 % av årsinntekt {3} over 0,5 G, per måned: {2}", "2,25 G / 12 = {1}, G = {0}; − 45 % av årsinntekt {3} over 0,5 G, per månad: {2}", "2.25 G / 12 = {1}, G = {0}; − 45 % of yearly income {3} above 0.5 G, a month: {2}"),
        ["basis.partOfMonth"] = new("{0} × {1}/{2} dager", "{0} × {1}/{2} dagar", "{0} × {1}/{2} days"),
        ["basis.wage"] = Same("{0} × {1} % / 12{2}"),
        ["basis.wageNext"] = Same(" + {0} × {1} % / 12{2}"),
        ["basis.loan"] = new("lån: {0} / {1}{2}", "lån: {0} / {1}{2}", "loan: {0} / {1}{2}"),
        ["basis.children"] = new("{0} barn × {1}", "{0} barn × {1}", "{0} children × {1}"),
        ["basis.childrenNext"] = new(" + {0} barn × {1}", " + {0} barn × {1}", " + {0} children × {1}"),
        ["basis.assistance"] = new("veiledende sats {0} + bolig {1} − annen inntekt {2}", "rettleiande sats {0} + bustad {1} − annan inntekt {2}", "guide amount {0} + housing {1} − other income {2}"),
        ["basis.given"] = new("{0}: oppgitt beløp", "{0}: oppgitt beløp", "{0}: amount as given"),

        ["message.rateMissing"] = new(
            "Satsen for {0} mangler ({1}). Måneden kan ikke beregnes.",
            "Satsen for {0} manglar ({1}). Månaden kan ikkje reknast ut.",
            "The rate for {0} is missing ({1}). The month cannot be computed."),
        ["message.excluded"] = new(
            "De samme dagene kan ikke gi både {0} og {1}: {0} teller 0 der de overlapper.",
            "Dei same dagane kan ikkje gi både {0} og {1}: {0} tel 0 der dei overlappar.",
            "The same days cannot give both {0} and {1}: {0} counts 0 where they overlap."),
        ["message.openPair"] = new(
            "Hvordan {0} og {1} virker på hverandre, må avklares. De er regnet hver for seg.",
            "Korleis {0} og {1} verkar på kvarandre, må avklarast. Dei er rekna kvar for seg.",
            "How {0} and {1} affect each other must be clarified. They are computed side by side."),
        ["message.twice"] = new(
            "Samme kilde er ført opp to ganger for de samme dagene ({0}). Det må avklares; begge er regnet med.",
            "Same kjelde er ført opp to gonger for dei same dagane ({0}). Det må avklarast; begge er rekna med.",
            "The same source is entered twice for the same days ({0}). This must be clarified; both are counted."),
        ["message.withParents"] = new(
            "Stønaden for dem under 25 år som bor hos foreldre, er regnet som 2/3. Satsen på 1/3 kan ha gjeldt før 1. juli 2024 (IMDi opplyste det i januar 2021); det må avklares.",
            "Stønaden for dei under 25 år som bur hos foreldre, er rekna som 2/3. Satsen på 1/3 kan ha gjeldt før 1. juli 2024 (IMDi opplyste det i januar 2021); det må avklarast.",
            "The benefit for those under 25 who live with a parent is computed as 2/3. The rate of 1/3 may have applied before 1 July 2024 (IMDi said so in January 2021); this must be clarified."),
        ["message.couple"] = new(
            "Par uten barn der begge er i programmet, får 5/6 fra 1. juli 2024. Om det gjelder den som begynte før, må avklares.",
            "Par utan barn der begge er i programmet, får 5/6 frå 1. juli 2024. Om det gjeld den som byrja før, må avklarast.",
            "Couples without children who are both in the programme get 5/6 from 1 July 2024. Whether this applies to those who began before must be clarified."),
        ["message.youngCouple"] = new(
            "Personen er under 25 år og del av et par uten barn. Planen bruker den laveste av de to satsene. Prop. 101 L (2023–2024) tilsier 5/6 av den reduserte stønaden; det må avklares.",
            "Personen er under 25 år og del av eit par utan barn. Planen bruker den lågaste av dei to satsane. Prop. 101 L (2023–2024) tilseier 5/6 av den reduserte stønaden; det må avklarast.",
            "The person is under 25 and one of a couple without children. The plan uses the lower of the two rates. Prop. 101 L (2023–2024) suggests 5/6 of the reduced benefit; this must be clarified."),

        ["difference.none"] = new("Ingen forskjell.", "Ingen skilnad.", "No difference."),
        ["difference.moreIncome"] = new("{0} kr mer i inntekt i alt.", "{0} kr meir i inntekt i alt.", "NOK {0} more in income in all."),
        ["difference.lessIncome"] = new("{0} kr mindre i inntekt i alt.", "{0} kr mindre i inntekt i alt.", "NOK {0} less in income in all."),
        ["difference.moreLoan"] = new("{0} kr mer i lån, som skal betales tilbake.", "{0} kr meir i lån, som skal betalast tilbake.", "NOK {0} more in loan, to be paid back."),
        ["difference.lessLoan"] = new("{0} kr mindre i lån.", "{0} kr mindre i lån.", "NOK {0} less in loan."),
        ["difference.moreUncovered"] = new("{0} flere måneder uten dekning.", "{0} fleire månader utan dekning.", "{0} more months not covered."),
        ["difference.fewerUncovered"] = new("{0} færre måneder uten dekning.", "{0} færre månader utan dekning.", "{0} fewer months not covered."),
        ["difference.moreOf"] = new("Mer {0}: {1} kr.", "Meir {0}: {1} kr.", "More {0}: NOK {1}."),
        ["difference.lessOf"] = new("Mindre {0}: {1} kr.", "Mindre {0}: {1} kr.", "Less {0}: NOK {1}."),
        ["difference.notComputable"] = new(
            "{0} av månedene som er ulike, kan ikke beregnes. Summene er uten det som mangler.",
            "{0} av månadene som er ulike, kan ikkje reknast ut. Summane er utan det som manglar.",
            "{0} of the months that differ cannot be computed. The sums are without what is missing."),
    };

    private static readonly Dictionary<IncomeKind, (Translations Name, string Law)> Kinds = new()
    {
        [IncomeKind.IntroductionBenefit] = (new("introduksjonsstønad", "introduksjonsstønad", "introduction benefit"), "integreringsloven § 20"),
        [IncomeKind.ProgrammeWork] = (new("lønn for arbeid i programmet", "løn for arbeid i programmet", "pay for work in the programme"), "integreringsloven § 23"),
        [IncomeKind.MeasureBenefit] = (new("tiltakspenger", "tiltakspengar", "measure benefit (tiltakspenger)"), "tiltakspengeforskriften § 6"),
        [IncomeKind.QualificationBenefit] = (new("kvalifiseringsstønad", "kvalifiseringsstønad", "qualification benefit (kvalifiseringsstønad)"), "sosialtjenesteloven § 35"),
        [IncomeKind.WorkAssessmentAllowance] = (new("arbeidsavklaringspenger", "arbeidsavklaringspengar", "work assessment allowance (AAP)"), "folketrygdloven §§ 11-19, 11-20"),
        [IncomeKind.TransitionalBenefit] = (new("overgangsstønad", "overgangsstønad", "transitional benefit (overgangsstønad)"), "folketrygdloven kap. 15"),
        [IncomeKind.ApprenticeWage] = (new("lærlingelønn", "lærlingløn", "apprentice wage"), "tariffavtale"),
        [IncomeKind.StudentFinance] = (new("lån fra Lånekassen", "lån frå Lånekassen", "loan from Lånekassen"), "utdanningsstøtteloven"),
        [IncomeKind.ChildBenefit] = (new("barnetrygd", "barnetrygd", "child benefit"), "barnetrygdloven § 10"),
        [IncomeKind.Other] = (new("annen inntekt", "anna inntekt", "other income"), "oppgitt"),
        [IncomeKind.SocialAssistance] = (new("økonomisk sosialhjelp", "økonomisk sosialhjelp", "social assistance"), "sosialtjenesteloven § 18"),
        [IncomeKind.UnemploymentBenefit] = (new("dagpenger", "dagpengar", "unemployment benefit (dagpenger)"), "folketrygdloven kap. 4"),
    };

    /// <summary>All templates by key, in the three languages.</summary>
    public static IEnumerable<(string Key, string Nb, string Nn, string En)> All =>
        Templates.Select(pair => (pair.Key, pair.Value.Nb, pair.Value.Nn, pair.Value.En));

    /// <summary>The name users see, in <c>nb</c>, <c>nn</c> or <c>en</c>.</summary>
    public static string Name(IncomeKind kind, string language) => Kinds[kind].Name.In(language);

    /// <summary>The section of law a kind of income rests on.</summary>
    public static string Law(IncomeKind kind) => Kinds[kind].Law;

    internal static string Template(string key, string language) => Templates[key].In(language);

    private static Translations Same(string text) => new(text, text, text);

    private sealed record Translations(string Nb, string Nn, string En)
    {
        public string In(string language) => language switch { "nn" => Nn, "en" => En, _ => Nb };
    }
}
