using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>
/// Foreslå hvem som skal være navngitt: the data protection officer says which user, acting for which organisation, may find a person whose
/// address is graded, and sends it to a second person.
/// </summary>
[Process("persons.naming-proposed"), FreshSignIn]
public sealed class ProposeNaming(AppDb db, OsloClock clock) : IUseCase<ProposeNaming.Input, ProposeNaming.Proposed>
{
    public static readonly Refusal NamingIsProposed = Refusal.In<GradedText>(nameof(NamingIsProposed));

    public static Permission Needs { get; } = Permission.Of("persons.naming.propose", Role.DataProtectionOfficer);

    public sealed class Input : NamingInput, IInput<ProposeNaming, Input, Proposed>
    {
        public GradedReferenceId Reference { get; set; }

        /// <summary>The address that the user signs in with.</summary>
        public string? Email { get; set; }

        /// <summary>The id of an organisation, as chosen.</summary>
        public string? Organisation { get; set; }
    }

    public sealed record Proposed(NamingId Naming);

    public static NoticeKind TellsSecond { get; } = NoticeKind.Of<NamingSent>(
        "persons.naming.sent", GradedNotices.Group,
        "other data protection officers and the administrators, but not the one who is named",
        async (happened, occasion) => new Told(
            Phrase.In<GradedText>(nameof(GradedText.Notice_Sent)), GradedUrls.Naming(happened.Naming), await occasion.Deciders(happened))
        {
            Matter = happened.Naming.Value,
        }).WhileSent();

    public async Task<Outcome<Proposed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Rows<GradedReference>().Overseen(actor).AsTracking().SingleOrDefaultAsync(r => r.Id == input.Reference, cancel)
            is not { } reference) return Refusal.NotFound;
        if (reference.LiftedOn is not null) return GradedReference.GradingIsLifted;

        var errors = new FieldErrors();
        var organisation = Guid.TryParse(input.Organisation, out var id) ? new OrganisationId(id) : (OrganisationId?)null;
        if (organisation is null) errors.Add(nameof(Input.Organisation), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var user = organisation is null ? null : await db.ReaderWith(input.Email, organisation, clock.Today, cancel);
        if (user is null) errors.Add(nameof(Input.Email), Phrase.In<GradedText>(nameof(GradedText.Error_Email)));
        var (from, to, rests) = input.Read(clock.Today, errors);
        if (errors.Any) return errors;
        if (user == actor.User) return Naming.NamedIsOneself;
        if (await db.Rows<Naming>().On(reference.Id).Where(Naming.Open).AnyAsync(n => n.User == user, cancel)) return NamingIsProposed;

        var naming = new Naming(NewId.Of<NamingId>(change.At), reference.Id, user!.Value, organisation!.Value, actor.User, change.At);
        naming.Set(from, to, rests);
        if (await db.StillStands(naming, reference, clock.Today, cancel) is { } changed) return changed;
        db.Add(naming);
        if (naming.Send(db.BeginCheck(naming, actor.User), actor, change.At) is { } no) return no;
        reference.Answer();
        change.Record(NamingSent.Of(naming));
        return new Proposed(naming.Id);
    }
}
