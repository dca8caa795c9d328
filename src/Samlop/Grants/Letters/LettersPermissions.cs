using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>What can be allowed with letters and their templates. Which role holds what stands in <see cref="LettersSetup"/>.</summary>
public static class LettersPermissions
{
    public const string ReadLettersCode = "grants.letter.read";
    public const string ReadTemplatesCode = "grants.letter-template.read";

    public static readonly Permission ReadLetters = new(ReadLettersCode);
    public static readonly Permission DispatchLetter = new("grants.letter.dispatch");

    /// <summary>To open a letter to one's own organisation: it counts as read then.</summary>
    public static readonly Permission OpenLetter = new("grants.letter.open");
    public static readonly Permission ReadTemplates = new(ReadTemplatesCode);
    public static readonly Permission WriteTemplate = new("grants.letter-template.write");
    public static readonly Permission PutTemplateInForce = new("grants.letter-template.put-in-force");
    public static readonly Permission SettleAppeal = new("grants.appeal-clause.settle");
}
