using System.Globalization;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>
/// Lånekassen: the basic loan of adults in upper secondary training. Ten months a school year, from 16 August to 15 June: a tenth a month,
/// half of that in August and June. An apprentice has eleven months: an eleventh each month from August to June.
/// The loan is debt and stands apart from income; the part that may become a grant later is not counted on.
/// </summary>
public sealed record StudentFinance : PeriodSource
{
    /// <summary>The person takes the loan. Without it nothing is paid.</summary>
    public required bool Loan { get; init; }

    public override IncomeKind Kind => IncomeKind.StudentFinance;

    internal override bool Pays => Loan;

    internal override void AddLines(MonthReckoning month)
    {
        if (!Loan) return;
        var isApprentice = month.Sources<ApprenticeWage>(month.Days).Any();
        var term = isApprentice ? ElevenMonths(month) : TenMonths(month);
        var days = Period.Overlap(term.Days);
        if (days.IsEmpty) return;

        var sum = new Calculation(month, Kind);
        var year = sum.UseGiven(month.Plan.Given.StudentLoanYear, days.From)
            ?? sum.Use(isApprentice ? month.Rates.StudentElevenMonths : month.Rates.StudentTenMonths, days.From);
        var share = days == term.Days ? "" : string.Create(CultureInfo.InvariantCulture, $" × {days.Days}/{term.Days.Days}");
        sum.Finish(
            year / term.Parts * days.Days / term.Days.Days,
            new Phrase("basis.loan", year, term.Parts, share),
            LivelihoodText.Law(Kind)
        );
    }

    /// <summary>The days of the month that count, and how many such parts the school year's amount has.</summary>
    private static (Period Days, int Parts) TenMonths(MonthReckoning month) => month.Month.Month switch
    {
        6 => (new Period(month.Days.From, month.Days.From.AddDays(14)), 20),
        7 => (Never, 1),
        8 => (new Period(month.Days.From.AddDays(15), month.Days.To), 20),
        _ => (month.Days, 10),
    };

    private static (Period Days, int Parts) ElevenMonths(MonthReckoning month) => month.Month.Month == 7 ? (Never, 1) : (month.Days, 11);

    private static Period Never => new(DateOnly.MaxValue, DateOnly.MinValue);
}
