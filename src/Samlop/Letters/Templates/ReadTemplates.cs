using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Templates;

/// <summary>Brevmaler: to read the versions of the templates. The kinds say which roles read theirs beside the administrators.</summary>
public abstract class ReadTemplates : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("letters.template.read", Role.Administrator);
}
