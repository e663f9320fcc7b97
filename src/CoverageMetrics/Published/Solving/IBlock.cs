namespace CoverageMetrics.Published.Solving;

/// <summary>Claims about the same quantities, which narrow one another's ends together.</summary>
internal interface IBlock
{
    /// <summary>Gets a value indicating whether a second run finds nothing that the first did not.</summary>
    bool IsExact { get; }

    /// <summary>Narrows what does not depend on any other end; called once, before the first run.</summary>
    void Start(Propagation state);

    /// <summary>Goes over to quantities that are whole numbers.</summary>
    void MakeWhole(Propagation state);

    /// <summary>Narrows every quantity of the block by the ends of the others.</summary>
    void Run(Propagation state);
}
