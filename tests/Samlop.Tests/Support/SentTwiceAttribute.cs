using System.Reflection;

namespace Samlop.Tests.Support;

/// <summary>
/// The test sends forms through pages, and is told once more with each of them sent twice (see <see cref="TwiceHandler"/>). Together these
/// tests send every form there is; so a new form comes with a test that has the mark.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SentTwiceAttribute : Attribute
{
    /// <summary>The tests with the mark, by the class that closes theirs for a kind of host.</summary>
    public static IEnumerable<IGrouping<Type, MethodInfo>> TestsFor(Type host) =>
        from type in typeof(SentTwiceAttribute).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.GetConstructor([host]) is not null
        from test in type.GetMethods()
        where test.GetCustomAttribute<SentTwiceAttribute>() is not null
        orderby type.FullName, test.Name
        group test by type;
}
