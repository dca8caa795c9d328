using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>
/// Publiser prinsippene: a second person, who wrote nothing in them, puts the version in force. The parties of each regional agreement that
/// has answered an earlier one, or lacks an answer that must be there, are asked to look again.
/// </summary>
[Process("agreements.principles-published")]
public sealed class PublishPrinciples(AppDb db) : IUseCase<PublishPrinciples.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("agreements.principles.publish", PrincipleRoles.Publishers);

    public sealed class Input : IInput<PublishPrinciples, Input, Done>, IApproves<PrincipleSet>
    {
        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<PrinciplesMoved>(
        "agreements.principles.published", AgreementRoles.Notices, "the one who sent them",
        async (happened, occasion) => happened.Step != PrincipleStep.Published
            ? null
            : new Told(
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Notice_Published), happened.Number),
                PrincipleUrls.Version(happened.Number), Readers.Of(await occasion.SenderOf(happened.Principles.Value))))
        .OnlyOf<PublishPrinciples>();

    public static NoticeKind TellsParties { get; } = NoticeKind.OfEach<PrinciplesMoved>(
        "agreements.principles.look-again", AgreementRoles.Notices,
        "those who write for the parties of a regional agreement that answers an earlier version, or lacks an answer",
        async (happened, occasion) =>
        {
            if (happened.Step != PrincipleStep.Published) return [];
            var agreements = LookingAgain.Reached(occasion.Db.Rows<Agreement>().All(Because.PartiesAreTold), occasion.Db, occasion.Today);
            var parties = await (
                from a in agreements
                from p in a.Parties
                where p.LeftOn == null
                orderby a.Year, a.Serial, p.Id
                select new { a.Id, a.Year, a.Serial, p.Organisation }).ToListAsync(occasion.Cancel);
            return parties.GroupBy(p => (p.Id, Number: new CaseNumber(p.Year, p.Serial))).Select(of => new Told(
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Notice_LookAgain), of.Key.Number.ToString()),
                PrincipleUrls.Answers(of.Key.Number),
                of.Aggregate(Readers.Nobody, (all, party) => all.And(Readers.In(party.Organisation, AgreementRoles.Writers))))
            {
                About = Subject.Of(of.Key.Id),
                Matter = of.Key.Id.Value,
            });
        }).OnlyOf<PublishPrinciples>().While(
            "an answer of the agreement is to an earlier version, or lacks",
            (Agreement a) => a.Id,
            db => LookingAgain.Reached(db.Rows<Agreement>().All(Because.PartiesAreTold), db, null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not var (draft, check)) return PrincipleSet.PrinciplesAreNoDraft;
        if (draft.Publish(check, actor, input.Seen, change.At) is { } no) return no;

        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.Published));
        return new Done();
    }
}
