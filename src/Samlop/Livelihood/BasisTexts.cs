using Samlop.Livelihood.Rules;

namespace Samlop.Livelihood;

/// <summary>
/// Utregningene i ord: how each line was computed, and how two plans differ. <c>{0|dag|dager}</c> is the word for one or for several of
/// argument 0.
/// </summary>
internal static class BasisTexts
{
    public static readonly IReadOnlyDictionary<string, RuleText> All = new Dictionary<string, RuleText>(StringComparer.Ordinal)
    {
        ["basis.introduction"] = Same("{0} G{1} / 12{2}"),
        ["basis.introductionNext"] = Same(" + {0} G{1} / 12{2}"),
        ["basis.withBaseAmount"] = Same("{0}, G = {1}"),
        ["basis.reduced"] = Same("{0}{1}"),
        ["basis.absentDays"] = new(
            "; − fravær {0} {0|dag|dager} × {1}",
            "; − fråvær {0} {0|dag|dagar} × {1}",
            "; − absence {0} {0|day|days} × {1}"
        ),
        ["basis.absentHours"] = new(
            "; − fravær {0} {0|time|timer} × {1}",
            "; − fråvær {0} {0|time|timar} × {1}",
            "; − absence {0} {0|hour|hours} × {1}"
        ),
        ["basis.workedHours"] = new(
            "; − arbeid {0} {0|time|timer} × {1}",
            "; − arbeid {0} {0|time|timar} × {1}",
            "; − work {0} {0|hour|hours} × {1}"
        ),
        ["basis.workedPay"] = new("; − lønn krone for krone: {0}", "; − løn krone for krone: {0}", "; − pay krone for krone: {0}"),
        ["basis.lessAllowance"] = new(
            "; − arbeidsavklaringspenger krone for krone: {0}",
            "; − arbeidsavklaringspengar krone for krone: {0}",
            "; − work assessment allowance krone for krone: {0}"
        ),
        ["basis.lessTransitional"] = new(
            "; − 40 % av overgangsstønad over 0,5 G, per måned: {0}",
            "; − 40 % av overgangsstønad over 0,5 G, per månad: {0}",
            "; − 40 % of transitional benefit above 0.5 G, a month: {0}"
        ),
        ["basis.notBelowZero"] = new("; aldri under 0", "; aldri under 0", "; never below 0"),
        ["basis.work"] = new(
            "lønn for {0} {0|time|timer} arbeid i programmet: {1}",
            "løn for {0} {0|time|timar} arbeid i programmet: {1}",
            "pay for {0} {0|hour|hours} of work in the programme: {1}"
        ),
        ["basis.sum"] = Same("{0}"),
        ["basis.days"] = new("{0} {0|dag|dager} × {1}", "{0} {0|dag|dagar} × {1}", "{0} {0|day|days} × {1}"),
        ["basis.daysNext"] = new(" + {0} {0|dag|dager} × {1}", " + {0} {0|dag|dagar} × {1}", " + {0} {0|day|days} × {1}"),
        ["basis.sickDays"] = new("{0} {0|sykedag|sykedager} × {1}", "{0} {0|sjukedag|sjukedagar} × {1}", "{0} sick {0|day|days} × {1}"),
        ["basis.sickDaysNext"] = new(
            " + {0} {0|sykedag|sykedager} × {1}",
            " + {0} {0|sjukedag|sjukedagar} × {1}",
            " + {0} sick {0|day|days} × {1}"
        ),
        ["basis.unpaidSickDays"] = new(
            " + {0} {0|sykedag|sykedager} uten ytelse",
            " + {0} {0|sjukedag|sjukedagar} utan yting",
            " + {0} sick {0|day|days} without benefit"
        ),
        ["basis.childDays"] = new(
            " + {0} barn × {1} {1|dag|dager} × {2}",
            " + {0} barn × {1} {1|dag|dagar} × {2}",
            " + {0} {0|child|children} × {1} {1|day|days} × {2}"
        ),
        ["basis.baseAmountDays"] = new(
            "{0} {0|dag|dager} × {1} G{2} / {3}, G = {4}",
            "{0} {0|dag|dagar} × {1} G{2} / {3}, G = {4}",
            "{0} {0|day|days} × {1} G{2} / {3}, G = {4}"
        ),
        ["basis.baseAmountDaysNext"] = new(
            " + {0} {0|dag|dager} × {1} G{2} / {3}, G = {4}",
            " + {0} {0|dag|dagar} × {1} G{2} / {3}, G = {4}",
            " + {0} {0|day|days} × {1} G{2} / {3}, G = {4}"
        ),
        ["basis.byHours"] = new("({0}) × (1 − {1} av {2} timer)", "({0}) × (1 − {1} av {2} timar)", "({0}) × (1 − {1} of {2} hours)"),
        ["basis.givesWay"] = new(
            "0: viker for en annen ytelse eller lønn i disse dagene",
            "0: vik for ei anna yting eller løn i desse dagane",
            "0: gives way to another benefit or pay on these days"
        ),
        ["basis.noDays"] = new("0 dager med ytelse", "0 dagar med yting", "0 days with benefit"),
        ["basis.transitional"] = new("2,25 G / 12 = {1}, G = {0}", "2,25 G / 12 = {1}, G = {0}", "2.25 G / 12 = {1}, G = {0}"),
        ["basis.transitionalReduced"] = new(
            "2,25 G / 12 = {1}, G = {0}; − 45 % av årsinntekt {3} over 0,5 G, per måned: {2}",
            "2,25 G / 12 = {1}, G = {0}; − 45 % av årsinntekt {3} over 0,5 G, per månad: {2}",
            "2.25 G / 12 = {1}, G = {0}; − 45 % of yearly income {3} above 0.5 G, a month: {2}"
        ),
        ["basis.partOfMonth"] = new("{0} × {1}/{2} dager", "{0} × {1}/{2} dagar", "{0} × {1}/{2} days"),
        ["basis.wage"] = Same("{0} × {1} % / 12{2}"),
        ["basis.wageNext"] = Same(" + {0} × {1} % / 12{2}"),
        ["basis.loan"] = new("lån: {0} / {1}{2}", "lån: {0} / {1}{2}", "loan: {0} / {1}{2}"),
        ["basis.children"] = new("{0} barn × {1}", "{0} barn × {1}", "{0} {0|child|children} × {1}"),
        ["basis.childrenNext"] = new(" + {0} barn × {1}", " + {0} barn × {1}", " + {0} {0|child|children} × {1}"),
        ["basis.assistance"] = new(
            "veiledende sats {0} + bolig {1} − annen inntekt {2}",
            "rettleiande sats {0} + bustad {1} − annan inntekt {2}",
            "guide amount {0} + housing {1} − other income {2}"
        ),
        ["basis.given"] = new("{0}: oppgitt beløp", "{0}: oppgitt beløp", "{0}: amount as given"),
        ["basis.absentAllDays"] = new("; − fravær alle dagene", "; − fråvær alle dagane", "; − absent on all days"),
        ["basis.lessDecided"] = new("; − {0} krone for krone: {1}", "; − {0} krone for krone: {1}", "; − {0} krone for krone: {1}"),
        ["basis.loneParent"] = new(" + utvidet barnetrygd {1}", " + utvida barnetrygd {1}", " + extended child benefit {1}"),
        ["basis.infant"] = new(" + småbarnstillegg {1}", " + småbarnstillegg {1}", " + supplement for small children {1}"),
        ["basis.finnmark"] = new(
            " + finnmarkstillegg {0} barn × {1}",
            " + finnmarkstillegg {0} barn × {1}",
            " + Finnmark supplement {0} {0|child|children} × {1}"
        ),
        ["basis.noChildren"] = new(
            "ingen barn som gir barnetrygd denne måneden",
            "ingen barn som gir barnetrygd denne månaden",
            "no child who gives child benefit this month"
        ),
        ["basis.childBenefitFirstYear"] = new(
            "0: ingen barnetrygd det første året",
            "0: ingen barnetrygd det første året",
            "0: no child benefit in the first year"
        ),
        ["basis.calendarMonth"] = new(
            "0: gjelder bare hele måneder fra den første dagen",
            "0: gjeld berre heile månader frå den første dagen",
            "0: only whole months from their first day count"
        ),
        ["basis.countsNothing"] = new(
            "0: disse dagene er ikke regnet med",
            "0: desse dagane er ikkje rekna med",
            "0: these days are not counted"
        ),
        ["basis.withGivenRate"] = new("{0} (oppgitt sats)", "{0} (oppgitt sats)", "{0} (rate as given)"),
        ["basis.partTime"] = new("({0}) × {1} av {2} timer", "({0}) × {1} av {2} timar", "({0}) × {1} of {2} hours"),
        ["basis.childCare"] = new(
            "{1} % av utgifter på {0}, høyst {2}",
            "{1} % av utgifter på {0}, høgst {2}",
            "{1} % of costs of {0}, at most {2}"
        ),
        ["basis.monthly"] = new("{0} per måned", "{0} per månad", "{0} a month"),
        ["basis.upTo"] = new("utgifter på {0}, høyst {1}", "utgifter på {0}, høgst {1}", "costs of {0}, at most {1}"),

        ["difference.none"] = new("Ingen forskjell.", "Ingen skilnad.", "No difference."),
        ["difference.moreIncome"] = new("{0} kr mer i inntekt i alt.", "{0} kr meir i inntekt i alt.", "NOK {0} more in income in all."),
        ["difference.lessIncome"] = new(
            "{0} kr mindre i inntekt i alt.",
            "{0} kr mindre i inntekt i alt.",
            "NOK {0} less in income in all."
        ),
        ["difference.moreLoan"] = new(
            "{0} kr mer i lån, som skal betales tilbake.",
            "{0} kr meir i lån, som skal betalast tilbake.",
            "NOK {0} more in loan, to be paid back."
        ),
        ["difference.lessLoan"] = new("{0} kr mindre i lån.", "{0} kr mindre i lån.", "NOK {0} less in loan."),
        ["difference.moreUncovered"] = new(
            "{0} {0|måned|måneder} mer uten dekning.",
            "{0} {0|månad|månader} meir utan dekning.",
            "{0} more {0|month|months} not covered."
        ),
        ["difference.fewerUncovered"] = new(
            "{0} {0|måned|måneder} mindre uten dekning.",
            "{0} {0|månad|månader} mindre utan dekning.",
            "{0} fewer {0|month|months} not covered."
        ),
        ["difference.moreOf"] = new("Mer {0}: {1} kr.", "Meir {0}: {1} kr.", "More {0}: NOK {1}."),
        ["difference.lessOf"] = new("Mindre {0}: {1} kr.", "Mindre {0}: {1} kr.", "Less {0}: NOK {1}."),
        ["difference.notComputable"] = new(
            "{0} {0|måned som er ulik, kan|måneder som er ulike, kan} ikke beregnes. Summene er uten det som mangler.",
            "{0} {0|månad som er ulik, kan|månader som er ulike, kan} ikkje reknast ut. Summane er utan det som manglar.",
            "{0} {0|month that differs|months that differ} cannot be computed. The sums are without what is missing."),
    };

    private static RuleText Same(string text) => new(text, text, text);
}
