using Samlop.Grants.Tell;
using Samlop.Letters.Compose;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Settle;

/// <summary>An openly invented claim that the template is looked at with.</summary>
internal static class RecoveryExample
{
    public const string Reference = "TB-00000-00000";

    public static Money Claimed { get; } = Money.FromKroner(50_000);

    public static DateOnly NoticedOn(DateOnly today) => today.AddMonths(-1);

    public static DateOnly DueOn(DateOnly today) => today.AddMonths(1);

    public static LetterExample Letter(NorwegianForm form, DateOnly today)
    {
        string Say(string key) => Phrase.In<TellText>(key).In(form.Culture());
        var told = new RecoveryTold(
            Claimed, Money.Zero, Money.Zero, DueOn(today), Reference, Money.FromKroner(1_600_000), Money.FromKroner(1_550_000),
            [
                new(Say(nameof(TellText.Example_CostA)), Money.FromKroner(900_000), Money.FromKroner(880_000), Money.FromKroner(880_000)),
                new(Say(nameof(TellText.Example_CostB)), Money.FromKroner(700_000), Money.FromKroner(690_000), Money.FromKroner(670_000)),
            ],
            Say(nameof(TellText.Example_Reasons)));
        return new LetterExample(
            Say(nameof(TellText.Example_Directorate)),
            Say(nameof(TellText.Example_County)),
            DecisionExample.CaseNumber(today),
            RecoveryLetterWriter.Parts(
                told, answered: true, form, DecisionExample.CallNumber(today), DecisionExample.CaseNumber(today),
                Say(nameof(TellText.Example_Person)), OsloClock.Instant(today, new TimeOnly(12, 0))));
    }
}
