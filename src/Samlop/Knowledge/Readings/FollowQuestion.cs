using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

/// <summary>
/// Følg spørsmålet: anyone who is signed in is told when it is answered, and when the answer holds no more. It is their own choice, and
/// no history tells of it.
/// </summary>
public sealed class FollowQuestion(AppDb db) : IUseCase<FollowQuestion.Input, Done>, ISavesDraft
{
    public static Permission Needs => AskRule.Needs;

    public sealed class Input : IInput<FollowQuestion, Input, Done>
    {
        public RuleQuestionId Question { get; set; }

        /// <summary>False to follow it no more.</summary>
        public bool Follows { get; set; } = true;
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var question = await db.Rows<RuleQuestion>().VisibleTo(actor.ForReadings()).Include(q => q.Followers)
            .SingleOrDefaultAsync(q => q.Id == input.Question, cancel);
        if (question is null) return Refusal.NotFound;
        if (input.Follows) question.Follow(actor.User, change.At);
        else question.StopFollowing(actor.User);
        return new Done();
    }
}
