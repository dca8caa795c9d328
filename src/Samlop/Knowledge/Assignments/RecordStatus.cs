using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>Registrer status: how an assignment, or a part of it, stood on a day.</summary>
[Process("knowledge.assignment-status-recorded")]
public sealed class RecordStatus(AppDb db, OsloClock clock) : IUseCase<RecordStatus.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("knowledge.assignment.record", AssignmentAccess.Recorders);

    public sealed class Input : IInput<RecordStatus, Input, Done>
    {
        public string Assignment { get; set; } = "";

        /// <summary>The newest record that the page was made from.</summary>
        public int Seen { get; set; }

        /// <summary>Code of the part; empty for the whole.</summary>
        public string? Part { get; set; }

        public string? State { get; set; }

        public string? Day { get; set; }

        public string? Text { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (AssignmentCatalogue.Current.Find(input.Assignment) is not { } assignment) return Refusal.NotFound;
        if (await db.MayRecord(actor, cancel) is { } not) return not;
        var errors = new FieldErrors();
        var part = string.IsNullOrEmpty(input.Part) ? null : assignment.PartOf(input.Part);
        if (part is null && !string.IsNullOrEmpty(input.Part))
            errors.Add(nameof(Input.Part), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var state = TypedField.Choice<AssignmentState>(input.State);
        if (state is null) errors.Add(nameof(Input.State), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var day = AssignmentDays.ReadPast(input.Day, nameof(Input.Day), assignment, clock.Today, errors);
        var text = TypedField.Text(input.Text, AssignmentRecord.TextLimit, nameof(Input.Text), errors);
        TypedReading.RefuseNumbers(text, nameof(Input.Text), errors);
        if (errors.Any) return errors;

        var (serial, no) = await db.NextRecord(assignment.Number, input.Seen, actor, cancel);
        if (no is not null) return no;
        db.Add(new AssignmentRecord(assignment.Number, serial, AssignmentRecordKind.Status, day, text, actor, change.At)
        {
            State = state,
            Part = part?.Code,
        });
        change.Record(new AssignmentRecorded(assignment.Number, serial, AssignmentRecordKind.Status, day));
        return new Done();
    }
}

internal static class AssignmentDays
{
    /// <summary>A day that has come, and not before the year before the assignment's: its letter may be of the end of that.</summary>
    public static DateOnly ReadPast(string? typed, string field, Assignment assignment, DateOnly today, FieldErrors errors)
    {
        var before = errors.All.Count;
        var day = TypedLine.ReadDay(typed, field, errors);
        if (errors.All.Count == before && day > today)
            errors.Add(field, Phrase.In<AssignmentsText>(nameof(AssignmentsText.Error_DayToCome)));
        if (errors.All.Count == before && day.Year < assignment.Year - 1)
            errors.Add(field, Phrase.In<AssignmentsText>(nameof(AssignmentsText.Error_DayBefore), assignment.Year - 1));
        return day;
    }
}
