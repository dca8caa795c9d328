using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>Begynn på en ny versjon av prinsippene: with those that are in force.</summary>
[Process("agreements.principles-begun"), TellsNobody(Untold.OwnWork)]
public sealed class BeginPrinciples(AppDb db) : IUseCase<BeginPrinciples.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("agreements.principles.write", PrincipleRoles.Writers);

    public sealed class Input : IInput<BeginPrinciples, Input, Done>;

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.PrinciplesDraft(cancel) is not null) return PrincipleSet.PrinciplesHaveDraft;
        var inForce = await db.PrinciplesInForce(cancel);
        var number = 1 + (await db.Set<PrincipleSet>().MaxAsync(s => (int?)s.Number, cancel) ?? 0);
        var draft = new PrincipleSet(
            NewId.Of<PrincipleSetId>(change.At), number, inForce?.Read() ?? Answers.Empty, actor.User, change.At);
        db.Add(draft);
        db.BeginCheck(draft, actor.User);
        change.Record(PrinciplesMoved.Of(draft, PrincipleStep.Begun));
        return new Done();
    }
}
