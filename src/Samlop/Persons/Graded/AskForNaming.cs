using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Enter;
using Samlop.Persons.Reading;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>
/// Be om at noen blir navngitt: the body that recorded a grading asks the data protection officer anew, as when nobody who was named works
/// there any more.
/// </summary>
[Process("persons.naming-asked")]
public sealed class AskForNaming(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<AskForNaming.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("persons.naming.ask", [.. RegisterPerson.Needs.Roles]);

    public sealed class Input : IInput<AskForNaming, Input, Done>
    {
        /// <summary>The id of a reference, as chosen.</summary>
        public string? Reference { get; set; }

        /// <summary>The address that whoever should be named signs in with; empty where the officer is to find out.</summary>
        public string? Email { get; set; }
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<NamingAsked>(
        "persons.naming.asked", GradedNotices.Group, "the data protection officers",
        async (happened, occasion) => new Told(
            Phrase.In<GradedText>(nameof(GradedText.Notice_Asked)),
            GradedUrls.Reference(happened.Reference),
            Readers.Of(await occasion.Holders([.. ProposeNaming.Needs.Roles]))))
        .While("nobody is proposed, nor is it declined", (GradedReference r) => r.Id, db => db.Rows<GradedReference>().Waiting());

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var party = await readers.PartyOf(db, actor, cancel);
        var reference = Guid.TryParse(input.Reference, out var id)
            ? await db.Rows<GradedReference>().RecordedBy(party).AsTracking()
                .SingleOrDefaultAsync(r => r.Id == new GradedReferenceId(id), cancel)
            : null;
        if (reference is null) errors.Add(nameof(Input.Reference), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var wanted = await db.ReadWanted(input.Email, nameof(Input.Email), clock.Today, errors, cancel);
        if (errors.Any) return errors;
        if (reference!.MayAsk() is { } no) return no;

        reference.Ask(wanted, actor.User, change.At);
        change.Record(new NamingAsked(reference.Id, actor.Organisation));
        return new Done();
    }
}
