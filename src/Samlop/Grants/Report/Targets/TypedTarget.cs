using System.Globalization;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report.Targets;

/// <summary>Reads what is typed of a target.</summary>
internal static class TypedTarget
{
    private const int WholePercent = 100;

    /// <returns>Null where there are errors.</returns>
    public static TargetSaid? Read(this ProposeTarget.Input input, Award award, FieldErrors errors)
    {
        var kind = TypedField.Choice<TargetKind>(input.Kind);
        if (kind is null) errors.Add(nameof(input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var text = TypedField.NeededLine(
            input.Text, AwardTarget.TextLimit, nameof(input.Text), Phrase.In<ReportText>(nameof(ReportText.Error_TargetText)), errors);
        var definition = TypedField.NeededText(
            input.Definition, AwardTarget.DefinitionLimit, nameof(input.Definition),
            Phrase.In<ReportText>(nameof(ReportText.Error_TargetDefinition)), errors);
        var unit = TypedField.Choice<TargetUnit>(input.Unit);
        if (unit is null) errors.Add(nameof(input.Unit), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var goal = Whole(input.Goal);
        if (goal is null or 0 || goal > AwardTarget.GreatestGoal)
            errors.Add(nameof(input.Goal), Phrase.In<ReportText>(nameof(ReportText.Error_TargetGoal)));
        else if (unit == TargetUnit.PercentOfParticipants && goal > WholePercent)
            errors.Add(nameof(input.Goal), Phrase.In<ReportText>(nameof(ReportText.Error_TargetPercent)));
        var (first, last) = (new DateOnly(award.Year, 1, 1), new DateOnly(award.Year + AwardTarget.LongestYears, 12, 31));
        if (!NorwegianDate.TryParse(input.LastDay, out var day))
            errors.Add(nameof(input.LastDay), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (day < first || day > last)
            errors.Add(
                nameof(input.LastDay),
                Phrase.In<ReportText>(nameof(ReportText.Error_TargetLastDay), new DateArgument(first), new DateArgument(last)));
        return errors.Any ? null : new(kind!.Value, text, definition, goal!.Value, unit!.Value, day);
    }

    /// <summary>A whole number, with spaces between the groups or without; null where it is none.</summary>
    public static int? Whole(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(sign => sign is not (' ' or '\u00A0')));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
