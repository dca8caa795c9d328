using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Formell kontroll: an officer records whether the application stands or is to be dismissed (circular 17-2022: only counties, in time,
/// confirmed). It may be recorded anew until a decision is proposed, and must be when a new version has come. A dismissal is proposed and
/// decided elsewhere, by two.
/// </summary>
[Process("FormalCheckRecorded"), TellsNobody(Untold.NotYetTold)]
public sealed class RecordFormalCheck(AppDb db) : IUseCase<RecordFormalCheck.Input, Done>
{
    private static readonly Words<AssessText, FormalResult> ToldWords = new("Told_FormalCheckRecorded");

    public static Permission Needs { get; } = Permission.Of("grants.formal-check.record", Role.CaseOfficer);

    /// <summary>What the page showed is not the newest: the actor reads that first. What was typed stays.</summary>
    /// <param name="newest">The number of the sent version that the page shows now.</param>
    public static Refusal NewerVersion(int newest) => Refusal.In<AssessText>(nameof(NewerVersion), newest);

    public sealed class Input : IInput<RecordFormalCheck, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The sent version that the page showed: no other is checked.</summary>
        public int Read { get; set; }

        /// <summary>The version of the check that the page was made from; 0 where there was none.</summary>
        public int BasedOn { get; set; }

        /// <summary>A <see cref="FormalResult"/> by name.</summary>
        public string? Result { get; set; }

        /// <summary>A <see cref="DismissalGround"/> by name, where it is to be dismissed.</summary>
        public string? Ground { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>The formal conditions were checked.</summary>
    [Event("grants.formal-check.recorded"), Was("FormalCheckRecorded")]
    public sealed record FormalCheckRecorded(GrantApplicationId Application, FormalResult Result, DismissalGround? Ground, int SentVersion)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => ToldWords.Of(Result, SentVersion, Ground is null ? "" : AssessWords.Of(Ground.Value));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;
        if (input.Read != application.SentVersion) return NewerVersion(application.SentVersion);

        var errors = new FieldErrors();
        var typed = TypedField.Choice<FormalResult>(input.Result);
        var ground = TypedField.Choice<DismissalGround>(input.Ground);
        var note = TypedField.Text(input.Note, FormalCheck.NoteLimit, nameof(Input.Note), errors);
        if (typed is null)
            errors.Add(nameof(Input.Result), Phrase.In<AssessText>(nameof(AssessText.Error_FormalResult)));
        if (typed == FormalResult.ToBeDismissed && ground is null)
            errors.Add(nameof(Input.Ground), Phrase.In<AssessText>(nameof(AssessText.Error_DismissalGround)));
        if (typed == FormalResult.Stands && !string.IsNullOrEmpty(input.Ground))
            errors.Add(nameof(Input.Ground), Phrase.In<AssessText>(nameof(AssessText.Error_GroundWithoutDismissal)));
        if (typed == FormalResult.ToBeDismissed && !TypedText.HasLetters(note))
            errors.Add(nameof(Input.Note), Phrase.In<AssessText>(nameof(AssessText.Error_DismissalNote)));
        if (errors.Any || typed is not { } result)
            return errors;

        var check = await db.Rows<FormalCheck>()
            .VisibleTo(actor.ForCases())
            .SingleOrDefaultAsync(c => c.Application == application.Id, cancel);
        if ((check?.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;
        if (check is null)
            db.Add(check = new FormalCheck(application.Id));
        check.Record(result, ground, note, application.SentVersion, actor.User, change.At);
        await NoteSeen(application, actor, change, cancel);
        change.Record(new FormalCheckRecorded(application.Id, result, check.Ground, application.SentVersion), reason: note);
        return new Done();
    }

    /// <summary>Whoever has checked it has seen that it has come.</summary>
    private async Task NoteSeen(Handled application, Actor actor, Change change, CancellationToken cancel)
    {
        var sent = await db.Rows<SentVersion>().Of(application.Id).SingleAsync(s => s.Number == application.SentVersion, cancel);
        if (sent.SeenAt is not null) return;
        sent.See(actor.User, change.At);
        change.Record(new SeeApplication.ApplicationSeen(application.Id, sent.Number));
    }
}
