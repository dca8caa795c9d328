using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>What can be allowed in the grant scheme. Which role holds what stands in <see cref="GrantsModule"/>.</summary>
public static class GrantPermissions
{
    public const string ReadCallDraftsCode = "grants.call.read-drafts";

    public static readonly Permission ReadCallDrafts = new(ReadCallDraftsCode);
    public static readonly Permission WriteCall = new("grants.call.write");
    public static readonly Permission PublishCall = new("grants.call.publish");
    public static readonly Permission ImportCall = new("grants.call.import");
    public static readonly Permission AskQuestion = new("grants.question.ask");
    public static readonly Permission AnswerQuestion = new("grants.question.answer");
    public static readonly Permission FollowCall = new("grants.call.follow");
}
