using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Ettersend dokument: the files that were put to it and a text are journalled as incoming and kept apart from the application, which stays
/// as it was confirmed. The directorate is told.
/// </summary>
[Process("SupplementSent")]
public sealed class SendSupplement(
    AppDb db,
    CaseRegister register,
    PreparedFiles prepared
) : IUseCase<SendSupplement.Input, Done>
{
    public static Permission Needs => SendApplication.Needs;

    public static readonly Refusal SupplementWithoutFile = Refusal.In<ApplyText>(nameof(SupplementWithoutFile));

    internal static EntryTitle EntryTitle { get; } = new(
        "grants.supplement.sent", (_, _) => Phrase.In<ApplyText>(nameof(ApplyText.Supplement_Journal)));

    public sealed class Input : IInput<SendSupplement, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>An <see cref="AttachmentKind"/> as chosen.</summary>
        public string? Kind { get; set; }

        public string? Text { get; set; }
    }

    /// <summary>The county sent documents in later.</summary>
    [Event("grants.application.supplement-sent")]
    public sealed record SupplementSent(GrantApplicationId Application, ApplicationSupplementId Supplement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_SupplementSent), Named.File(Supplement));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<SupplementSent>(
        "grants.application.supplement-sent", GrantNotices.Messages, "the officers of the directorate who see the case",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ApplyText>(nameof(ApplyText.Notice_Supplement)),
                ApplyUrls.Supplements(happened.Application),
                application.AtTheDirectorate)
            {
                Matter = happened.Supplement.Value,
            };
        }).While(
            "nobody has noted it seen",
            (ApplicationSupplement s) => s.Id,
            db => db.Rows<ApplicationSupplement>().All(Because.WhoWaitsIsTold).Where(ApplicationSupplement.WaitsToBeSeen));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MaySendIn() is { } no) return no;
        var place = SupplementFiles.In(application.Id);
        if ((await prepared.Of(place, actor, cancel)).Count == 0) return SupplementWithoutFile;

        var errors = new FieldErrors();
        var kind = AttachmentKind.OfSupplement(input.Kind, application.ReadContent());
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<ApplyText>(nameof(ApplyText.Error_Choice)));
        var missing = Phrase.In<ApplyText>(nameof(ApplyText.Error_SupplementText));
        var text = TypedField.NeededText(input.Text, ApplicationSupplement.TextLimit, nameof(Input.Text), missing, errors);
        if (errors.Any) return errors;

        var caseFile = await register.Find(application.Id.Value, cancel)
            ?? throw new InvalidOperationException("An application that is sent has a case.");
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        // The journal of a Norwegian directorate is in Norwegian, whoever writes.
        var titles = EntryTitle.Of(db);
        var letter = await register.Keep(CaseDocument.Of(titles.Full, caseFile, text), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles),
            [letter, .. await prepared.Take(place, actor, cancel)],
            actor,
            change
        );

        var id = NewId.Of<ApplicationSupplementId>(change.At);
        db.Add(new ApplicationSupplement(id, application.Id, kind!, text, entry, actor.User, change.At));
        change.Record(new SupplementSent(application.Id, id));
        return new Done();
    }
}
