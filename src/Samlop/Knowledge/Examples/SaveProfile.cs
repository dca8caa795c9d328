using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples;

/// <summary>A line of a profile as it is typed.</summary>
public sealed class TypedProfileLine
{
    /// <summary>Of a line that is there; empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Condition { get; set; }

    public string? Trade { get; set; }

    public string? Answer { get; set; }

    public string? Note { get; set; }

    public bool Remove { get; set; }

    /// <summary>A new line that nothing is answered in.</summary>
    internal bool IsEmpty => string.IsNullOrEmpty(Id) && string.IsNullOrWhiteSpace($"{Trade}{Answer}{Note}");
}

/// <summary>
/// Lagre kontekstprofilen: those of a county or a municipality say what their place has. Lines are known by their ids: one that another has
/// added stays, whatever is sent.
/// </summary>
[Process("knowledge.context-profile-saved"), TellsNobody(Untold.Register)]
public sealed class SaveProfile(AppDb db) : IUseCase<SaveProfile.Input, Done>
{
    public const int MostLines = 100;

    public static Permission Needs { get; } = Permission.Of("knowledge.context-profile.write", ExampleAccess.Writers);

    public sealed class Input : IInput<SaveProfile, Input, Done>
    {
        /// <summary>The version that the page was made from; 0 where there was none.</summary>
        public int BasedOn { get; set; }

        public List<TypedProfileLine> Lines { get; set => field = value ?? []; } = [];
    }

    /// <summary>A profile was saved: the conditions whose lines were added, changed and taken away.</summary>
    [Event("knowledge.context-profile.saved")]
    public sealed record ProfileSaved(
        ContextProfileId Profile, OrganisationId Organisation, IReadOnlyList<PlaceCondition> Added, IReadOnlyList<PlaceCondition> Changed,
        IReadOnlyList<PlaceCondition> Removed) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Profile);

        Audience IEvent.For => Audience.Within(Organisation);

        Phrase IEvent.Told => Phrase.In<ExamplesText>(
            nameof(ExamplesText.Told_ProfileSaved), Names(Added), Names(Changed), Names(Removed));

        private static Phrase Names(IReadOnlyList<PlaceCondition> conditions) => conditions.Count == 0
            ? Phrase.In<ExamplesText>(nameof(ExamplesText.Told_Nothing))
            : Phrase.Joined([.. conditions.Distinct().Select(condition => ExampleWords.Of(condition))]);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.MayTellOfPlace(actor, cancel) is { } not) return not;
        var profile = await db.OwnProfile(actor, cancel);
        var errors = new FieldErrors();
        if (input.Lines.Count(line => !line.IsEmpty && !line.Remove) > MostLines)
            errors.Add(nameof(Input.Lines), Phrase.In<ExamplesText>(nameof(ExamplesText.Error_ManyLines), MostLines));
        var read = input.Lines.Select((typed, at) => (typed, at)).Where(line => !line.typed.IsEmpty && !line.typed.Remove)
            .Select(line => (line.typed, line.at, Said: Read(line.typed, line.at, errors))).ToList();
        foreach (var twice in read.Where(line => line.Said is not null).GroupBy(line => (line.Said!.Condition, line.Said.Trade))
            .SelectMany(same => same.Skip(1)))
        {
            errors.Add(
                $"Lines[{twice.at}].{nameof(TypedProfileLine.Trade)}", Phrase.In<ExamplesText>(nameof(ExamplesText.Error_Twice)),
                ExampleWords.Of(twice.Said!.Condition, twice.Said.Trade));
        }

        if (errors.Any) return errors;
        if ((profile?.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;

        if (profile is null && read.Count == 0) return new Done();
        if (profile is null) db.Add(profile = new ContextProfile(NewId.Of<ContextProfileId>(change.At), actor.Organisation));
        var (added, changed, removed) = (new List<PlaceCondition>(), new List<PlaceCondition>(), new List<PlaceCondition>());
        foreach (var typed in input.Lines.Where(line => line.Remove))
        {
            if (LineOf(profile, typed.Id) is not { } line) continue;
            profile.Remove(line);
            removed.Add(line.Condition);
        }

        foreach (var (typed, _, said) in read)
        {
            // What another has answered meanwhile was shown beside what is sent now: this is the later answer to the same.
            var line = LineOf(profile, typed.Id)
                ?? profile.Lines.FirstOrDefault(l => l.Condition == said!.Condition && l.Trade == said.Trade);
            if (line is null)
            {
                profile.Add(NewId.Of<ProfileLineId>(change.At), said!);
                added.Add(said!.Condition);
            }
            else if (line.Said != said)
            {
                line.Set(said!);
                changed.Add(said!.Condition);
            }
        }

        if (added.Count + changed.Count + removed.Count == 0) return new Done();
        profile.Saved(actor.User, change.At);
        change.Record(new ProfileSaved(profile.Id, profile.Organisation, added, changed, removed));
        return new Done();
    }

    private static ProfileLine? LineOf(ContextProfile profile, string? id) =>
        Guid.TryParse(id, out var value) ? profile.Lines.FirstOrDefault(line => line.Id.Value == value) : null;

    private static PlaceAnswer? Read(TypedProfileLine typed, int at, FieldErrors errors)
    {
        var place = $"Lines[{at}].";
        var condition = TypedField.Choice<PlaceCondition>(typed.Condition);
        var where = condition is { } known ? ExampleWords.Of(known, typed.Trade) : ExampleWords.Extra(at);
        var choose = Phrase.In<CommonText>(nameof(CommonText.Error_Choice));
        if (condition is null)
        {
            errors.Add(
                place + nameof(TypedProfileLine.Condition), Phrase.In<ExamplesText>(nameof(ExamplesText.Error_Condition)), where);
        }

        var answer = TypedField.Choice<ConditionAnswer>(typed.Answer);
        if (answer is null) errors.Add(place + nameof(TypedProfileLine.Answer), choose, where);
        var trade = TypedField.Text(
            typed.Trade?.ReplaceLineEndings(" "), ProfileLine.TradeLimit, place + nameof(TypedProfileLine.Trade), errors, where);
        var note = TypedField.Text(typed.Note, ProfileLine.NoteLimit, place + nameof(TypedProfileLine.Note), errors, where);
        return condition is null || answer is null ? null : new(condition.Value, trade, answer.Value, note);
    }
}
