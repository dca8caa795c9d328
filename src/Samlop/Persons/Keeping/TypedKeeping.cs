using System.Globalization;
using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Keeping;

/// <summary>What is decided of a period.</summary>
internal sealed record TypedKeeping(
    int Months, KeepingStart Start, KeepingThen Then, string Source, string? Disposal, DateOnly From);

/// <summary>A period as typed.</summary>
public abstract class KeepingInput
{
    public string? Months { get; set; }

    /// <summary>A <see cref="KeepingStart"/>, by its name.</summary>
    public string? Start { get; set; }

    /// <summary>A <see cref="KeepingThen"/>, by its name.</summary>
    public string? Then { get; set; }

    public string? Source { get; set; }

    /// <summary>Where the facts are to be deleted.</summary>
    public string? Disposal { get; set; }

    public string? From { get; set; }

    internal void Fill(KeepingPeriod period, DateOnly today)
    {
        Months = period.Months.ToString(CultureInfo.InvariantCulture);
        (Start, Then, Source, Disposal) = (period.Start.ToString(), period.Then.ToString(), period.Source, period.Disposal);
        From = Written.ShortDate(period.From < today ? today : period.From);
    }

    internal TypedKeeping Read(DateOnly today, FieldErrors errors)
    {
        var isNumber = int.TryParse(Months?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months);
        if (!isNumber || months is < 1 or > KeepingPeriod.MonthsLimit)
        {
            errors.Add(nameof(Months), Phrase.In<KeepingText>(
                nameof(KeepingText.Error_Months), KeepingPeriod.MonthsLimit));
        }

        var (start, then) = (TypedField.Choice<KeepingStart>(Start), TypedField.Choice<KeepingThen>(Then));
        if (start is null) errors.Add(nameof(Start), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (then is null) errors.Add(nameof(Then), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var source = TypedField.NeededText(
            Source, KeepingPeriod.SourceLimit, nameof(Source), Phrase.In<KeepingText>(nameof(KeepingText.Error_Source)), errors);
        // Public records are not deleted on a period alone: without the section that allows it, they are blocked (arkivlova § 13).
        var disposal = then is KeepingThen.Delete
            ? TypedField.NeededText(
                Disposal, KeepingPeriod.DisposalLimit, nameof(Disposal),
                Phrase.In<KeepingText>(nameof(KeepingText.Error_Disposal)), errors)
            : null;
        var from = TypedLine.ReadDay(From, nameof(From), errors);
        if (from != default && (from < today || from > today.AddYears(1)))
        {
            errors.Add(nameof(From), Phrase.In<KeepingText>(
                nameof(KeepingText.Error_From), new DateArgument(today), new DateArgument(today.AddYears(1))));
        }

        return new(months, start ?? default, then ?? default, source, disposal, from);
    }
}
