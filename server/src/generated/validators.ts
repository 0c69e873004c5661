// Generated from schemas/ by scripts/gen/validators.mjs: do not edit.
// @ts-nocheck: the functions below are written by ajv; what is exported is typed.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
import { problemsOf, type SchemaProblem } from '../base/schema/problem.js';
import { checkList, checkMap, checkScalar, readListRows, readMapRows } from '../base/schema/shapes.js';
import type { SchemaData } from '../base/schema/values.js';

const SCALARS = [
{"types":["string"],"nullSeverity":"warning"},
{"types":["integer"],"nullSeverity":"warning"},
{"types":["string"],"format":"label-value","nullSeverity":"warning"},
{"types":["string"],"format":"cidr","nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"nullSeverity":"warning"},
{"types":["string"],"words":["ClusterIP","NodePort","LoadBalancer","ExternalName"],"nullSeverity":"warning"},
{"types":["string"],"words":["SingleStack","PreferDualStack","RequireDualStack"],"nullSeverity":"warning"},
{"types":["string"],"format":"label-key","nullSeverity":"warning"},
{"types":["boolean"],"nullSeverity":"warning"},
{"types":["string"],"words":["Cluster","Local"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":65535,"nullSeverity":"warning"},
{"types":["string"],"words":["None","ClientIP"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":65535,"nullSeverity":"warning"},
{"types":["integer","string"],"nullSeverity":"warning"},
{"types":["string"],"words":["TCP","UDP","SCTP"],"nullSeverity":"warning"},
{"types":["string"],"words":["IPv4","IPv6"],"nullSeverity":"warning"},
{"types":["string"],"words":["In","NotIn","Exists","DoesNotExist"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":4294967295,"nullSeverity":"warning"},
{"types":["string"],"format":"ip-or-empty","nullSeverity":"warning"},
{"types":["string"],"words":["internal","external"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":4294967295,"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":16384,"nullSeverity":"warning"},
{"types":["string"],"format":"duration","nullSeverity":"warning"},
{"types":["string"],"format":"duration-seconds","nullSeverity":"warning"},
{"types":["string"],"words":["unicast","evpn"],"nullSeverity":"warning"},
{"types":["string"],"words":["all","filtered"],"nullSeverity":"warning"},
{"types":["string"],"format":"ipv4","nullSeverity":"warning"},
{"types":["string"],"format":"ipv6","nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":128,"nullSeverity":"warning"},
{"types":["integer"],"minimum":10,"maximum":60000,"nullSeverity":"warning"},
{"types":["integer"],"minimum":2,"maximum":255,"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":254,"nullSeverity":"warning"},
{"types":["string"],"words":["LoadBalancerIP","Network"],"nullSeverity":"warning"},
{"types":["string"],"words":["layer2","bgp"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":32,"nullSeverity":"warning"},
{"types":["integer"],"maximum":128,"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":4294967295,"advise":{"maximum":2147483647,"severity":"hint"},"nullSeverity":"warning"},
{"types":["integer"],"maximum":128,"advise":{"minimum":1,"severity":"warning"},"nullSeverity":"warning"},
{"types":["string"],"format":"ip","nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":16384,"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":100,"nullSeverity":"warning"},
{"types":["string"],"words":["native","frr","frr-k8s","frr-k8s-external",""],"nullSeverity":"warning"},
{"types":["string"],"words":["all","debug","info","warn","error","none"],"nullSeverity":"warning"},
{"types":["string"],"format":"cidr-trimmed","nullSeverity":"warning"},
{"types":["string"],"words":["NoSchedule","PreferNoSchedule","NoExecute",""],"nullSeverity":"warning"},
{"types":["string"],"words":["info","debug"],"nullSeverity":"warning"},
{"types":["string"]},
{"types":["string"],"format":"interface-reference"},
{"types":["string"],"words":["ethernet","bond","vlan","linux-bridge","ovs-bridge","ovs-interface","vrf","veth","vxlan","mac-vlan","mac-vtap","dummy","loopback","infiniband","ipvlan","macsec","hsr","ipsec","ip-tunnel","xfrm","tun","unknown","other"]},
{"types":["string"],"words":["up","down","absent","unknown","ignore"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":18446744073709552000},
{"types":["string"],"format":"mac","formatSeverity":"info"},
{"types":["string"],"words":["name","mac-address","pci-address"]},
{"types":["integer"],"minimum":0},
{"types":["boolean","integer","string"],"scalar":"flexible-boolean"},
{"types":["string"],"words":["any","ipv4","ipv6","ipv4+ipv6"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":4294967295},
{"types":["boolean"]},
{"types":["string"],"format":"ip"},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":128},
{"types":["string"],"words":["signal","subflow","backup","fullmesh"]},
{"types":["string"],"format":"ipv6"},
{"types":["string"],"words":["absent"]},
{"types":["boolean","string"],"scalar":"feature-boolean"},
{"types":["string"],"words":["off","rs","baser","llrs"]},
{"types":["string","number","boolean"],"nullable":true},
{"types":["string"],"words":["full","half"]},
{"types":["string"],"words":["802.1q","802.1ad"]},
{"types":["string","integer"],"words":["balance-rr","active-backup","balance-xor","broadcast","802.3ad","balance-tlb","balance-alb","unknown"],"numbers":{"balance-rr":0,"active-backup":1,"balance-xor":2,"broadcast":3,"802.3ad":4,"balance-tlb":5,"balance-alb":6}},
{"types":["integer","string"],"scalar":"flexible-signed","minimum":-2147483648,"maximum":2147483647},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":65535},
{"types":["string","integer"],"words":["stable","bandwidth","count"],"numbers":{"stable":0,"bandwidth":1,"count":2}},
{"types":["string","integer"],"words":["dropped","delivered"],"numbers":{"dropped":0,"delivered":1}},
{"types":["string","integer"],"words":["any","all"],"numbers":{"any":0,"all":1}},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":255},
{"types":["string","integer"],"words":["none","active","backup","all","filter","filter_active","filter_backup"],"numbers":{"none":0,"active":1,"backup":2,"all":3,"filter":4,"filter_active":5,"filter_backup":6}},
{"types":["string","integer"],"words":["none","active","follow"],"numbers":{"none":0,"active":1,"follow":2}},
{"types":["string","boolean"],"words":["on","off",true,false]},
{"types":["string","integer"],"words":["slow","fast"],"numbers":{"slow":0,"fast":1}},
{"types":["string","integer"],"words":["always","better","failure"],"numbers":{"always":0,"better":1,"failure":2}},
{"types":["string","integer"],"words":["layer2","layer3+4","layer2+3","encap2+3","encap3+4","vlan+srcmac"],"numbers":{"layer2":0,"layer3+4":1,"layer2+3":2,"encap2+3":3,"encap3+4":4,"vlan+srcmac":5}},
{"types":["string"],"words":["trunk","access"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":4094},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":4094},
{"types":["string","integer"],"words":["disabled","auto","enabled"],"numbers":{"disabled":0,"auto":1,"enabled":2},"ignoreCase":true},
{"types":["integer"],"minimum":0,"maximum":65535},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":2,"maximum":30},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":10},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":6,"maximum":40},
{"types":["boolean","string","map"],"scalar":"boolean-word"},
{"types":["string"],"words":["active-backup","balance-slb","balance-tcp","lacp"]},
{"types":["integer"],"minimum":0,"maximum":4294967295},
{"types":["integer"],"minimum":0,"maximum":4294967295,"powerOfTwo":4096},
{"types":["string"],"words":["gvrp","mvrp","none"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":16777215},
{"types":["string"],"words":["vepa","bridge","private","passthru","source","unknown"]},
{"types":["string"],"format":"mka-cak"},
{"types":["string"],"format":"mka-ckn"},
{"types":["string"],"words":["disabled","check","strict"]},
{"types":["string"],"words":["off","phy","mac"]},
{"types":["string"],"words":["datagram","connected"]},
{"types":["string"],"words":["l2","l3","l3s"]},
{"types":["integer"],"minimum":0,"maximum":255},
{"types":["string"],"words":["hsr","prp"]},
{"types":["string","integer"],"scalar":"ipsec-interface","nullable":true,"minimum":0},
{"types":["string"],"words":["tunnel","transport"]},
{"types":["string"],"words":["ipv4","ipv6"]},
{"types":["string"],"words":["ipip","sit","ip6ip6","ipip6"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":1048575},
{"types":["string"],"words":["ign-encap-limit","use-orig-tclass","use-orig-flowlabel","mip6-dev","rcv-dscp-copy","use-orig-fw-mark","allow-local-remote","cap-xmit","cap-rcv","cap-perpacket"]},
{"types":["string"],"format":"ip-network"},
{"types":["integer","string"],"scalar":"flexible-signed","minimum":-1,"maximum":4294967295},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":256},
{"types":["string"],"words":["blackhole","unreachable","prohibit"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":4294967295},
{"types":["string"],"words":["absent","ignore"]},
{"types":["string"],"words":["ipv4","ipv6","unknown"]},
{"types":["string"],"format":"ip-network-or-empty","formatUnless":{"state":"absent"}},
{"types":["integer"],"minimum":0,"maximum":2147483647},
{"types":["string"],"format":"dns-server"},
{"types":["string"],"format":"dns-option"},
{"types":["string"],"words":["present","absent"]},
{"types":["string"],"nullable":true},
{"types":["integer"],"minimum":1,"nullSeverity":"warning"},
{"types":["string"],"words":["Enabled","Disabled",""],"nullSeverity":"warning"},
{"types":["string"],"words":["Geneve","NoOverlay",""],"nullSeverity":"warning"},
{"types":["string"],"words":["Restricted","Global",""],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":60,"nullSeverity":"warning"},
{"types":["string"],"words":["FRR"],"nullSeverity":"warning"},
{"types":["string"],"format":"release","nullSeverity":"warning"},
{"types":["string"],"words":["frr-k8s","frr","native"],"nullSeverity":"warning"},
{"types":["string"],"scalar":"switch-word","words":["auto","on","off"],"nullSeverity":"warning"},
{"types":["string"],"scalar":"switch-word","words":["off","error","warning","info","hint"],"nullSeverity":"warning"},
];
const MAPS = readMapRows([
{"at":"config.openshift.io/network_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"shared/kubernetes#/$defs/metadata","keys":{"required":[],"known":["name","generateName","namespace","labels","annotations","ownerReferences","finalizers","uid","resourceVersion","generation","creationTimestamp","deletionTimestamp","deletionGracePeriodSeconds","selfLink","managedFields"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["name","generateName"]}],"leaves":[["name",0],["generateName",0],["namespace",0],["uid",0],["resourceVersion",0],["generation",1],["creationTimestamp",0],["deletionTimestamp",0],["deletionGracePeriodSeconds",1],["selfLink",0]]},
{"at":"shared/kubernetes#/$defs/labels","names":{"format":"label-key"},"values":2,"branches":[]},
{"at":"shared/kubernetes#/$defs/annotations","names":{"format":"label-key"},"values":0,"branches":[]},
{"at":"shared/kubernetes#/$defs/ownerReference"},
{"at":"shared/kubernetes#/$defs/metadata/properties/managedFields/items"},
{"at":"config.openshift.io/network_v1#/properties/spec","leaves":[["networkType",0]]},
{"at":"config.openshift.io/network_v1#/$defs/clusterNetwork/items","leaves":[["cidr",3],["hostPrefix",4]]},
{"at":"config.openshift.io/network_v1#/properties/status","leaves":[["networkType",0],["clusterNetworkMTU",1]]},
{"at":"core/service_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"core/service_v1#/properties/metadata","keys":{"required":[],"known":["name","generateName","namespace","labels","annotations","ownerReferences","finalizers","uid","resourceVersion","generation","creationTimestamp","deletionTimestamp","deletionGracePeriodSeconds","selfLink","managedFields"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["name","generateName"]}],"leaves":[["name",0],["generateName",0],["namespace",0],["uid",0],["resourceVersion",0],["generation",1],["creationTimestamp",0],["deletionTimestamp",0],["deletionGracePeriodSeconds",1],["selfLink",0]]},
{"at":"core/service_v1#/properties/metadata/properties/annotations","names":{"format":"label-key"},"leaves":[["metallb.io/address-pool",0],["metallb.io/loadBalancerIPs",0],["metallb.io/allow-shared-ip",0],["metallb.io/ip-allocated-from-pool",0],["metallb.universe.tf/address-pool",0],["metallb.universe.tf/loadBalancerIPs",0],["metallb.universe.tf/allow-shared-ip",0],["metallb.universe.tf/ip-allocated-from-pool",0]],"values":0,"branches":[]},
{"at":"core/service_v1#/properties/spec","leaves":[["type",5],["clusterIP",0],["ipFamilyPolicy",6],["loadBalancerIP",0],["loadBalancerClass",7],["allocateLoadBalancerNodePorts",8],["externalTrafficPolicy",9],["internalTrafficPolicy",9],["healthCheckNodePort",10],["publishNotReadyAddresses",8],["sessionAffinity",11],["externalName",0],["trafficDistribution",0]]},
{"at":"shared/kubernetes#/$defs/flatSelector","names":{"format":"label-key"},"values":2,"branches":[]},
{"at":"core/service_v1#/properties/spec/properties/ports/items","keys":{"required":["port"],"nullIsMissing":true},"leaves":[["name",0],["port",12],["targetPort",13],["protocol",14],["nodePort",10],["appProtocol",0]]},
{"at":"shared/kubernetes#/$defs/status"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec","keys":{"required":[],"known":["nodeSelector","raw","bgp"],"nullIsMissing":true}},
{"at":"shared/kubernetes#/$defs/labelSelector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"shared/kubernetes#/$defs/matchLabels","names":{"format":"label-key"},"values":2,"branches":[]},
{"at":"shared/kubernetes#/$defs/labelExpression","keys":{"required":["key","operator"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",7],["operator",16]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/raw","keys":{"required":[],"known":["rawConfig","priority"],"nullIsMissing":true},"leaves":[["rawConfig",0],["priority",1]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp","keys":{"required":[],"known":["routers","bfdProfiles"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items","keys":{"required":["asn"],"known":["asn","id","vrf","prefixes","neighbors","imports","evpn"],"nullIsMissing":true},"leaves":[["asn",17],["id",18],["vrf",0]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor","keys":{"required":[],"known":["asn","dynamicASN","localASN","address","interface","sourceaddress","port","password","passwordSecret","holdTime","keepaliveTime","connectTime","ebgpMultiHop","bfdProfile","enableGracefulRestart","dualStackAddressFamily","disableMP","addressFamilies","toAdvertise","toReceive"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["address","interface"]},{"rule":"exclusive","members":["asn","dynamicASN"]},{"rule":"exclusive","members":["password","passwordSecret.name"]},{"rule":"oneOf","keys":["address","interface"]},{"rule":"oneOf","keys":["asn","dynamicASN"]},{"rule":"together","keys":["holdTime","keepaliveTime"]}],"leaves":[["asn",17],["dynamicASN",19],["localASN",20],["address",18],["interface",0],["sourceaddress",0],["port",21],["password",0],["holdTime",22],["keepaliveTime",22],["connectTime",23],["ebgpMultiHop",8],["bfdProfile",0],["enableGracefulRestart",8],["dualStackAddressFamily",8],["disableMP",8]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/passwordSecret","keys":{"required":[],"known":["name","namespace"],"nullIsMissing":true},"leaves":[["name",0],["namespace",0]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise","keys":{"required":[],"known":["allowed","nextHop","withLocalPref","withCommunity"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/allowed","keys":{"required":[],"known":["prefixes","mode"],"nullIsMissing":true},"leaves":[["mode",25]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/nextHop","keys":{"required":[],"known":["ipv4","ipv6"],"nullIsMissing":true},"leaves":[["ipv4",26],["ipv6",27]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref/items","keys":{"required":["localPref","prefixes"],"known":["localPref","prefixes"],"nullIsMissing":true},"leaves":[["localPref",17]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity/items","keys":{"required":["community","prefixes"],"known":["community","prefixes"],"nullIsMissing":true},"leaves":[["community",0]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive","keys":{"required":[],"known":["allowed"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed","keys":{"required":[],"known":["mode","prefixes"],"nullIsMissing":true},"leaves":[["mode",25]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed/properties/prefixes/items","keys":{"required":[],"known":["prefix","le","ge"],"nullIsMissing":true},"leaves":[["prefix",3],["le",28],["ge",28]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/imports/items","keys":{"required":[],"known":["vrf"],"nullIsMissing":true},"leaves":[["vrf",0]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/evpn"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/bfdProfiles/items","keys":{"required":["name"],"known":["receiveInterval","transmitInterval","detectMultiplier","echoInterval","echoMode","passiveMode","minimumTtl","name"],"nullIsMissing":true},"leaves":[["receiveInterval",29],["transmitInterval",29],["detectMultiplier",30],["echoInterval",29],["echoMode",8],["passiveMode",8],["minimumTtl",31],["name",0]]},
{"at":"k8s.ovn.org/egressservice_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"k8s.ovn.org/egressservice_v1#/properties/spec","keys":{"required":[],"known":["sourceIPBy","nodeSelector","network"],"nullIsMissing":true},"leaves":[["sourceIPBy",32],["network",0]]},
{"at":"k8s.ovn.org/egressservice_v1#/properties/status","leaves":[["host",0]]},
{"at":"metallb.io/addresspool_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec","keys":{"required":["addresses","protocol"],"known":["addresses","protocol","autoAssign","bgpAdvertisements"],"nullIsMissing":true},"leaves":[["protocol",33],["autoAssign",8]]},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements/items","keys":{"required":[],"known":["aggregationLength","aggregationLengthV6","localPref","communities"],"nullIsMissing":true},"leaves":[["aggregationLength",34],["aggregationLengthV6",35],["localPref",17]]},
{"at":"metallb.io/bfdprofile_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/shared#/$defs/bfd","keys":{"required":[],"known":["receiveInterval","transmitInterval","detectMultiplier","echoInterval","echoMode","passiveMode","minimumTtl"],"nullIsMissing":true},"leaves":[["receiveInterval",29],["transmitInterval",29],["detectMultiplier",30],["echoInterval",29],["echoMode",8],["passiveMode",8],["minimumTtl",31]]},
{"at":"metallb.io/bgpadvertisement_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec","keys":{"required":[],"known":["ipAddressPools","ipAddressPoolSelectors","nodeSelectors","peers","communities","localPref","aggregationLength","aggregationLengthV6","serviceSelectors"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["serviceSelectors",{"key":"aggregationLength","except":32}]},{"rule":"exclusive","members":["serviceSelectors",{"key":"aggregationLengthV6","except":128}]}],"leaves":[["localPref",36],["aggregationLength",34],["aggregationLengthV6",37]]},
{"at":"metallb.io/shared#/$defs/selector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"metallb.io/shared#/$defs/expression","keys":{"required":["key","operator"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",7],["operator",16]]},
{"at":"metallb.io/bgppeer_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/bgppeer_v1beta1#/properties/spec","keys":{"required":["myASN","peerASN","peerAddress"],"known":["myASN","peerASN","peerAddress","sourceAddress","peerPort","holdTime","keepaliveTime","routerID","nodeSelectors","password","bfdProfile","ebgpMultiHop"],"nullIsMissing":true},"leaves":[["myASN",20],["peerASN",20],["peerAddress",38],["sourceAddress",18],["peerPort",21],["holdTime",22],["keepaliveTime",22],["routerID",18],["password",0],["bfdProfile",0],["ebgpMultiHop",8]]},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/selector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/expression","keys":{"required":["key","operator","values"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",7],["operator",16]]},
{"at":"metallb.io/bgppeer_v1beta2#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/bgppeer_v1beta2#/properties/spec","keys":{"required":["myASN"],"known":["myASN","peerASN","dynamicASN","localASN","peerAddress","interface","sourceAddress","peerPort","holdTime","keepaliveTime","connectTime","routerID","nodeSelectors","password","passwordSecret","bfdProfile","enableGracefulRestart","ebgpMultiHop","vrf","disableMP","dualStackAddressFamily"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["peerASN","dynamicASN"]},{"rule":"exclusive","members":["peerAddress","interface"]},{"rule":"exclusive","members":["password","passwordSecret.name"]},{"rule":"oneOf","keys":["peerASN","dynamicASN"]},{"rule":"oneOf","keys":["peerAddress","interface"]}],"leaves":[["myASN",20],["peerASN",17],["dynamicASN",19],["localASN",20],["peerAddress",18],["interface",0],["sourceAddress",18],["peerPort",39],["holdTime",22],["keepaliveTime",22],["connectTime",23],["routerID",18],["password",0],["bfdProfile",0],["enableGracefulRestart",8],["ebgpMultiHop",8],["vrf",0],["disableMP",8],["dualStackAddressFamily",8]]},
{"at":"metallb.io/shared#/$defs/secretReference","keys":{"required":[],"known":["name","namespace"],"nullIsMissing":true},"leaves":[["name",0],["namespace",0]]},
{"at":"metallb.io/community_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/community_v1beta1#/properties/spec","keys":{"required":[],"known":["communities"],"nullIsMissing":true}},
{"at":"metallb.io/community_v1beta1#/properties/spec/properties/communities/items","keys":{"required":[],"known":["name","value"],"nullIsMissing":true},"leaves":[["name",0],["value",0]]},
{"at":"metallb.io/ipaddresspool_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec","keys":{"required":["addresses"],"known":["addresses","autoAssign","avoidBuggyIPs","serviceAllocation"],"nullIsMissing":true},"leaves":[["autoAssign",8],["avoidBuggyIPs",8]]},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/serviceAllocation","keys":{"required":[],"known":["priority","namespaces","namespaceSelectors","serviceSelectors"],"nullIsMissing":true},"leaves":[["priority",1]]},
{"at":"metallb.io/l2advertisement_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec","keys":{"required":[],"known":["ipAddressPools","ipAddressPoolSelectors","nodeSelectors","interfaces","serviceSelectors","preferredNodeSelectors"],"nullIsMissing":true}},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/preferredNodeSelectors/items","keys":{"required":["weight","preference"],"known":["weight","preference"],"nullIsMissing":true},"leaves":[["weight",40]]},
{"at":"metallb.io/metallb_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"metallb.io/metallb_v1beta1#/properties/spec","keys":{"required":[],"known":["bgpBackend","frrk8sConfig","loadBalancerClass","logLevel","nodeSelector","speakerTolerations","controllerNodeSelector","controllerTolerations","speakerConfig","controllerConfig","image"],"nullIsMissing":true},"rules":[{"rule":"requires","when":{"bgpBackend":"frr-k8s-external"},"need":"frrk8sConfig.namespace","severity":"hint"}],"leaves":[["bgpBackend",41],["loadBalancerClass",7],["logLevel",42],["image",0]]},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/frrk8sConfig","keys":{"required":[],"known":["alwaysBlock","namespace","secretPassthrough"],"nullIsMissing":true},"leaves":[["namespace",0],["secretPassthrough",8]]},
{"at":"shared/kubernetes#/$defs/toleration","keys":{"required":[],"known":["key","operator","value","effect","tolerationSeconds"],"nullIsMissing":true},"leaves":[["key",0],["operator",0],["value",0],["effect",44],["tolerationSeconds",1]]},
{"at":"metallb.io/metallb_v1beta1#/$defs/podConfig","keys":{"required":[],"known":["priorityClassName","runtimeClassName","annotations","resources","affinity"],"nullIsMissing":true},"leaves":[["priorityClassName",0],["runtimeClassName",0]]},
{"at":"shared/kubernetes#/$defs/resources"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/nodeAffinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/weighted","keys":{"required":["weight"],"nullIsMissing":true},"leaves":[["weight",40]]},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAffinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAntiAffinity"},
{"at":"nmstate.io/nmstate_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec","keys":{"required":[],"known":["nodeSelector","tolerations","affinity","infraNodeSelector","infraTolerations","infraAffinity","selfSignConfiguration","probeConfiguration","metricsConfiguration","logLevel"],"nullIsMissing":true},"leaves":[["logLevel",45]]},
{"at":"shared/kubernetes#/$defs/affinity"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/selfSignConfiguration","keys":{"required":[],"known":["caRotateInterval","caOverlapInterval","certRotateInterval","certOverlapInterval"],"nullIsMissing":true},"leaves":[["caRotateInterval",22],["caOverlapInterval",22],["certRotateInterval",22],["certOverlapInterval",22]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/probeConfiguration","keys":{"required":[],"known":["dns"],"nullIsMissing":true}},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/probeConfiguration/properties/dns","keys":{"required":[],"known":["host"],"nullIsMissing":true},"leaves":[["host",0]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/metricsConfiguration","keys":{"required":[],"known":["bindAddress"],"nullIsMissing":true},"leaves":[["bindAddress",0]]},
{"at":"nmstate.io/nmstate_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec","keys":{"required":[],"known":["nodeSelector","capture","desiredState","maxUnavailable"],"nullIsMissing":true},"leaves":[["maxUnavailable",13]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec/properties/nodeSelector","names":{"format":"label-key"},"values":2,"branches":[]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec/properties/capture","values":0,"branches":[]},
{"at":"nmstate.io/desired-state#","keys":{"required":[],"known":["interfaces","routes","route-rules","dns-resolver","ovn","ovs-db","hostname","description"]},"leaves":[["description",46,1]]},
{"at":"nmstate.io/desired-state#/$defs/interface","rules":[{"rule":"requires","when":{"identifier":"mac-address"},"need":"mac-address"},{"rule":"requires","when":{"identifier":"pci-address"},"need":"pci-address","severity":"hint"}],"leaves":[["name",47,1],["type",48,1],["state",49,1],["mtu",50,1],["mac-address",51],["controller",46],["description",46],["profile-name",46],["identifier",52],["pci-address",46],["permanent-mac-address",46],["driver",46],["min-mtu",53],["max-mtu",53],["copy-mac-from",46],["accept-all-mac-addresses",54,1],["wait-ip",55]]},
{"at":"nmstate.io/desired-state#/$defs/ipv4","keys":{"required":[],"known":["enabled","dhcp","auto-dns","auto-gateway","auto-routes","auto-route-table-id","auto-route-metric","allow-extra-address","dhcp-send-hostname","dhcp-custom-hostname","forwarding","address","dhcp-client-id","autoconf","dhcp-duid","addr-gen-mode","token"]},"rules":[{"rule":"forbidden","key":"autoconf","reason":"IPv4 has no autoconfiguration; the key belongs under ipv6"}],"leaves":[["enabled",54,1],["dhcp",54,1],["auto-dns",54,1],["auto-gateway",54,1],["auto-routes",54,1],["auto-route-table-id",56,1],["auto-route-metric",56,1],["allow-extra-address",57],["dhcp-send-hostname",57],["dhcp-custom-hostname",46],["forwarding",54,1],["dhcp-client-id",46],["dhcp-duid",46],["addr-gen-mode",46],["token",46]]},
{"at":"nmstate.io/desired-state#/$defs/address","keys":{"required":["ip","prefix-length"],"known":["ip","prefix-length","mptcp-flags","valid-life-time","preferred-life-time"],"aliases":{"valid-left":"valid-life-time","valid-lft":"valid-life-time","preferred-left":"preferred-life-time","preferred-lft":"preferred-life-time"}},"rules":[{"rule":"prefixLength","keys":["ip","prefix-length"]},{"rule":"alias","keys":["valid-life-time","valid-left","valid-lft"]},{"rule":"alias","keys":["preferred-life-time","preferred-left","preferred-lft"]}],"leaves":[["ip",58,1],["prefix-length",59,1],["valid-life-time",46],["valid-left",46],["valid-lft",46],["preferred-life-time",46],["preferred-left",46],["preferred-lft",46]]},
{"at":"nmstate.io/desired-state#/$defs/ipv6","keys":{"required":[],"known":["enabled","dhcp","auto-dns","auto-gateway","auto-routes","auto-route-table-id","auto-route-metric","allow-extra-address","dhcp-send-hostname","dhcp-custom-hostname","forwarding","autoconf","address","dhcp-duid","addr-gen-mode","token","dhcp-client-id"]},"leaves":[["enabled",54,1],["dhcp",54,1],["auto-dns",54,1],["auto-gateway",54,1],["auto-routes",54,1],["auto-route-table-id",56,1],["auto-route-metric",56,1],["allow-extra-address",57],["dhcp-send-hostname",57],["dhcp-custom-hostname",46],["forwarding",54,1],["autoconf",54,1],["dhcp-duid",46],["addr-gen-mode",46],["token",61],["dhcp-client-id",46]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/alt-names/items","keys":{"required":["name"],"known":["name","state"]},"leaves":[["name",46,1],["state",62]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/mptcp","keys":{"required":[],"known":["address-flags"]}},
{"at":"nmstate.io/desired-state#/$defs/lldp","keys":{"required":["enabled"],"known":["enabled","neighbors"]},"leaves":[["enabled",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool","keys":{"required":[],"known":["pause","feature","coalesce","ring","fec"]}},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/pause","keys":{"required":[],"known":["rx","tx","autoneg"]},"leaves":[["rx",54,1],["tx",54,1],["autoneg",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/feature","names":{"words":["rx-checksum","tx-scatter-gather","tx-tcp-segmentation","rx-gro","tx-generic-segmentation","rx-hashing","rx-lro","rx-ntuple-filter","rx-vlan-hw-parse","tx-vlan-hw-insert","esp-hw-offload","esp-tx-csum-hw-offload","fcoe-mtu","highdma","hw-tc-offload","l2-fwd-offload","loopback","macsec-hw-offload","rx-all","rx-fcs","rx-gro-hw","rx-gro-list","rx-udp-gro-forwarding","rx-udp_tunnel-port-offload","rx-vlan-filter","rx-vlan-stag-filter","rx-vlan-stag-hw-parse","tls-hw-record","tls-hw-rx-offload","tls-hw-tx-offload","tx-checksum-fcoe-crc","tx-checksum-ipv4","tx-checksum-ipv6","tx-checksum-ip-generic","tx-checksum-sctp","tx-esp-segmentation","tx-fcoe-segmentation","tx-gre-csum-segmentation","tx-gre-segmentation","tx-gso-list","tx-gso-partial","tx-gso-robust","tx-ipxip4-segmentation","tx-ipxip6-segmentation","tx-nocache-copy","tx-scatter-gather-fraglist","tx-sctp-segmentation","tx-tcp6-segmentation","tx-tcp-ecn-segmentation","tx-tcp-mangleid-segmentation","tx-tunnel-remcsum-segmentation","tx-udp-segmentation","tx-udp_tnl-csum-segmentation","tx-udp_tnl-segmentation","tx-vlan-stag-hw-insert","rx","rx-checksumming","tx","sg","tso","ufo","gso","generic-segmentation-offload","gro","generic-receive-offload","lro","large-receive-offload","rxvlan","rx-vlan-offload","txvlan","tx-vlan-offload","ntuple","ntuple-filters","rxhash","receive-hashing"]},"values":63,"branches":[]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/coalesce","keys":{"required":[],"known":["adaptive-rx","adaptive-tx","pkt-rate-high","pkt-rate-low","rx-frames","rx-frames-high","rx-frames-irq","rx-frames-low","rx-usecs","rx-usecs-high","rx-usecs-irq","rx-usecs-low","sample-interval","stats-block-usecs","tx-frames","tx-frames-high","tx-frames-irq","tx-frames-low","tx-usecs","tx-usecs-high","tx-usecs-irq","tx-usecs-low"]},"leaves":[["adaptive-rx",54,1],["adaptive-tx",54,1],["pkt-rate-high",56,1],["pkt-rate-low",56,1],["rx-frames",56,1],["rx-frames-high",56,1],["rx-frames-irq",56,1],["rx-frames-low",56,1],["rx-usecs",56,1],["rx-usecs-high",56,1],["rx-usecs-irq",56,1],["rx-usecs-low",56,1],["sample-interval",56,1],["stats-block-usecs",56,1],["tx-frames",56,1],["tx-frames-high",56,1],["tx-frames-irq",56,1],["tx-frames-low",56,1],["tx-usecs",56,1],["tx-usecs-high",56,1],["tx-usecs-irq",56,1],["tx-usecs-low",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/ring","keys":{"required":[],"known":["rx","rx-max","rx-jumbo","rx-jumbo-max","rx-mini","rx-mini-max","tx","tx-max"]},"leaves":[["rx",56,1],["rx-max",56,1],["rx-jumbo",56,1],["rx-jumbo-max",56,1],["rx-mini",56,1],["rx-mini-max",56,1],["tx",56,1],["tx-max",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/fec","keys":{"required":[],"known":["auto","mode"]},"leaves":[["auto",54,1],["mode",64]]},
{"at":"nmstate.io/desired-state#/$defs/ieee8021x","keys":{"required":[],"known":["identity","eap-methods","private-key","client-cert","ca-cert","private-key-password","phase2-auth","password"],"unknownSeverity":"warning","isOpen":true},"leaves":[["identity",46],["private-key",46],["client-cert",46],["ca-cert",46],["private-key-password",46],["phase2-auth",46],["password",46]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/dispatch","keys":{"required":[],"known":["post-activation","post-deactivation"],"unknownSeverity":"warning","isOpen":true},"leaves":[["post-activation",46],["post-deactivation",46]]},
{"at":"nmstate.io/desired-state#/$defs/ovsDbColumns","keys":{"required":[],"known":["external_ids","other_config"]}},
{"at":"nmstate.io/desired-state#/$defs/ovsDbColumns/properties/external_ids","values":65,"branches":[]},
{"at":"nmstate.io/desired-state#/$defs/ovsDbColumns/properties/other_config","values":65,"branches":[]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ethernet","veth"]}},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet","keys":{"required":[],"known":["sr-iov","auto-negotiation","speed","duplex"]},"leaves":[["auto-negotiation",54,1],["speed",56,1],["duplex",66]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov","keys":{"required":[],"known":["drivers-autoprobe","total-vfs","max-vfs","vfs"]},"leaves":[["drivers-autoprobe",54,1],["total-vfs",56,1],["max-vfs",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov/properties/vfs/items","keys":{"required":["id"],"known":["id","iface-name","mac-address","spoof-check","trust","min-tx-rate","max-tx-rate","vlan-id","qos","vlan-proto"]},"leaves":[["id",56,1],["iface-name",46],["mac-address",51],["spoof-check",54,1],["trust",54,1],["min-tx-rate",56,1],["max-tx-rate",56,1],["vlan-id",56,1],["qos",56,1],["vlan-proto",67]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/veth","keys":{"required":["peer"],"known":["peer"],"unknownSeverity":"warning","isOpen":true},"leaves":[["peer",46,1]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","link-aggregation"]}},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation","keys":{"required":[],"known":["mode","port","ports-config","options"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["mode",68]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/ports-config/items","keys":{"required":["name"],"known":["name","priority","queue-id"],"unknownSeverity":"warning","isOpen":true},"leaves":[["name",47,1],["priority",69,1],["queue-id",70,1]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/options","keys":{"required":[],"known":["ad_actor_sys_prio","ad_actor_system","ad_select","ad_user_port_key","all_slaves_active","arp_all_targets","arp_interval","arp_ip_target","arp_missed_max","arp_validate","balance_slb","downdelay","fail_over_mac","lacp_active","lacp_rate","lp_interval","miimon","min_links","ns_ip6_target","num_grat_arp","num_unsol_na","packets_per_slave","primary","primary_reselect","resend_igmp","tlb_dynamic_lb","updelay","use_carrier","xmit_hash_policy"],"aliases":{"balance-slb":"balance_slb"}},"rules":[{"rule":"alias","keys":["balance_slb","balance-slb"]}],"leaves":[["ad_actor_sys_prio",70,1],["ad_actor_system",46],["ad_select",71],["ad_user_port_key",70,1],["all_slaves_active",72],["arp_all_targets",73],["arp_interval",56,1],["arp_ip_target",46],["arp_missed_max",74,1],["arp_validate",75],["balance_slb",54,1],["balance-slb",54,1],["downdelay",56,1],["fail_over_mac",76],["lacp_active",77],["lacp_rate",78],["lp_interval",56,1],["miimon",56,1],["min_links",56,1],["ns_ip6_target",46],["num_grat_arp",74,1],["num_unsol_na",74,1],["packets_per_slave",56,1],["primary",46],["primary_reselect",79],["resend_igmp",56,1],["tlb_dynamic_lb",54,1],["updelay",56,1],["use_carrier",54,1],["xmit_hash_policy",80]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","bridge"]}},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge","keys":{"required":[],"known":["port","allow-extra-ports","options"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["allow-extra-ports",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/port/items","keys":{"required":["name"],"known":["name","stp-hairpin-mode","stp-path-cost","stp-priority","vlan"]},"leaves":[["name",47,1],["stp-hairpin-mode",54,1],["stp-path-cost",56,1],["stp-priority",70,1]]},
{"at":"nmstate.io/desired-state#/$defs/portVlan","keys":{"required":[],"known":["enable-native","mode","tag","trunk-tags"]},"leaves":[["enable-native",54,1],["mode",81],["tag",82,1]]},
{"at":"nmstate.io/desired-state#/$defs/trunkTag","keys":{"required":[],"known":["id","id-range"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"oneOf","keys":["id","id-range"]}],"leaves":[["id",83,1]]},
{"at":"nmstate.io/desired-state#/$defs/trunkTag/properties/id-range","keys":{"required":["min","max"],"known":["min","max"]},"rules":[{"rule":"order","keys":["min","max"]}],"leaves":[["min",83,1],["max",83,1]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/options","keys":{"required":[],"known":["gc-timer","hello-timer","group-addr","group-forward-mask","group-fwd-mask","hash-max","mac-ageing-time","multicast-last-member-count","multicast-last-member-interval","multicast-membership-interval","multicast-querier","multicast-querier-interval","multicast-query-interval","multicast-query-response-interval","multicast-query-use-ifaddr","multicast-router","multicast-snooping","multicast-startup-query-count","multicast-startup-query-interval","vlan-protocol","vlan-default-pvid","stp"]},"leaves":[["gc-timer",53],["hello-timer",53],["group-addr",46],["group-forward-mask",70,1],["group-fwd-mask",70,1],["hash-max",56,1],["mac-ageing-time",56,1],["multicast-last-member-count",56,1],["multicast-last-member-interval",50,1],["multicast-membership-interval",50,1],["multicast-querier",54,1],["multicast-querier-interval",50,1],["multicast-query-interval",50,1],["multicast-query-response-interval",50,1],["multicast-query-use-ifaddr",54,1],["multicast-router",84],["multicast-snooping",54,1],["multicast-startup-query-count",56,1],["multicast-startup-query-interval",50,1],["vlan-protocol",67],["vlan-default-pvid",85]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/options/properties/stp","keys":{"required":[],"known":["enabled","forward-delay","hello-time","max-age","priority"]},"leaves":[["enabled",54,1],["forward-delay",86,1],["hello-time",87,1],["max-age",88,1],["priority",70,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","bridge"]}},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge","keys":{"required":[],"known":["allow-extra-patch-ports","options","port"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["allow-extra-patch-ports",57]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options","keys":{"required":[],"known":["stp","rstp","mcast-snooping-enable","fail-mode","datapath"]},"leaves":[["rstp",54,1],["mcast-snooping-enable",54,1],["fail-mode",46],["datapath",46]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options/properties/stp","optional":true,"keys":{"required":[],"known":["enabled"]},"leaves":[["enabled",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items","keys":{"required":["name"],"known":["name","vlan","link-aggregation"]},"leaves":[["name",47,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation","keys":{"required":[],"known":["mode","port","bond-downdelay","bond-updelay","ovs-db"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["mode",90],["bond-downdelay",56,1],["bond-updelay",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation/properties/port/items","keys":{"required":["name"],"known":["name"],"unknownSeverity":"warning","isOpen":true},"leaves":[["name",47,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","patch","dpdk"]}},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections/properties/patch","keys":{"required":["peer"],"known":["peer"]},"leaves":[["peer",46,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections/properties/dpdk","keys":{"required":["devargs"],"known":["devargs","rx-queue","n_rxq_desc","n_txq_desc"],"aliases":{"n_rxq":"rx-queue"}},"rules":[{"rule":"alias","keys":["rx-queue","n_rxq"]}],"leaves":[["devargs",46,1],["rx-queue",91],["n_rxq",91],["n_rxq_desc",92],["n_txq_desc",92]]},
{"at":"nmstate.io/desired-state#/$defs/vlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vlan"]}},
{"at":"nmstate.io/desired-state#/$defs/vlanSections/properties/vlan","keys":{"required":["id","base-iface"],"known":["base-iface","id","protocol","registration-protocol","reorder-headers","loose-binding"]},"leaves":[["base-iface",47,1],["id",83,1],["protocol",67],["registration-protocol",93],["reorder-headers",57],["loose-binding",57]]},
{"at":"nmstate.io/desired-state#/$defs/vxlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vxlan"]}},
{"at":"nmstate.io/desired-state#/$defs/vxlanSections/properties/vxlan","keys":{"required":["id"],"known":["base-iface","id","learning","local","remote","destination-port"]},"leaves":[["base-iface",47],["id",94,1],["learning",57],["local",58],["remote",58],["destination-port",70,1]]},
{"at":"nmstate.io/desired-state#/$defs/vrfSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vrf"]}},
{"at":"nmstate.io/desired-state#/$defs/vrfSections/properties/vrf","keys":{"required":[],"known":["port","route-table-id"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["route-table-id",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/noSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db"]}},
{"at":"nmstate.io/desired-state#/$defs/macVlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","mac-vlan"]}},
{"at":"nmstate.io/desired-state#/$defs/macVlan","keys":{"required":["base-iface","mode"],"known":["base-iface","mode","promiscuous"],"aliases":{"accept-all-mac":"promiscuous"}},"rules":[{"rule":"alias","keys":["promiscuous","accept-all-mac"]}],"leaves":[["base-iface",47,1],["mode",95,1],["promiscuous",54,1],["accept-all-mac",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/macVtapSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","mac-vtap"]}},
{"at":"nmstate.io/desired-state#/$defs/macsecSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","macsec"]}},
{"at":"nmstate.io/desired-state#/$defs/macsecSections/properties/macsec","keys":{"required":["encrypt","base-iface","port","validation","send-sci"],"known":["encrypt","base-iface","mka-cak","mka-ckn","port","validation","send-sci","offload"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"together","keys":["mka-cak","mka-ckn"]}],"leaves":[["encrypt",57,1],["base-iface",47,1],["mka-cak",96],["mka-ckn",97],["port",91,1],["validation",98,1],["send-sci",57,1],["offload",99]]},
{"at":"nmstate.io/desired-state#/$defs/infinibandSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","infiniband"]}},
{"at":"nmstate.io/desired-state#/$defs/infinibandSections/properties/infiniband","keys":{"required":["mode","pkey"],"known":["mode","pkey","base-iface"]},"leaves":[["mode",100,1],["pkey",70,1],["base-iface",47]]},
{"at":"nmstate.io/desired-state#/$defs/ipvlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ipvlan"]}},
{"at":"nmstate.io/desired-state#/$defs/ipvlanSections/properties/ipvlan","keys":{"required":[],"known":["base-iface","mode","private","vepa"]},"rules":[{"rule":"exclusive","members":[{"key":"private","boolean":true},{"key":"vepa","boolean":true}]}],"leaves":[["base-iface",47],["mode",101],["private",54,1],["vepa",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/hsrSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","hsr"]}},
{"at":"nmstate.io/desired-state#/$defs/hsrSections/properties/hsr","keys":{"required":["port1","port2","multicast-spec","protocol"],"known":["port1","port2","multicast-spec","protocol","supervision-address"],"unknownSeverity":"warning","isOpen":true},"leaves":[["port1",47,1],["port2",47,1],["multicast-spec",102,1],["protocol",103,1],["supervision-address",46]]},
{"at":"nmstate.io/desired-state#/$defs/ipsecSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","libreswan"]}},
{"at":"nmstate.io/desired-state#/$defs/ipsecSections/properties/libreswan","keys":{"required":["right"],"known":["right","left","rightid","leftid","rightrsasigkey","leftrsasigkey","rightcert","leftcert","rightca","ikev2","psk","ikelifetime","salifetime","ike","esp","dpddelay","dpdtimeout","dpdaction","ipsec-interface","authby","rightsubnet","leftsubnet","leftprotoport","rightprotoport","leftmodecfgclient","type","hostaddrfamily","clientaddrfamily","require-id-on-certificate","nm-auto-defaults"]},"leaves":[["right",46,1],["left",46],["rightid",46],["leftid",46],["rightrsasigkey",46],["leftrsasigkey",46],["rightcert",46],["leftcert",46],["rightca",46],["ikev2",46],["psk",46],["ikelifetime",46],["salifetime",46],["ike",46],["esp",46],["dpddelay",50,1],["dpdtimeout",50,1],["dpdaction",46],["ipsec-interface",104,1],["authby",46],["rightsubnet",46],["leftsubnet",46],["leftprotoport",46],["rightprotoport",46],["leftmodecfgclient",57],["type",105],["hostaddrfamily",106],["clientaddrfamily",106],["require-id-on-certificate",57],["nm-auto-defaults",54,1]]},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ip-tunnel"]}},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections/properties/ip-tunnel","keys":{"required":[],"known":["mode","base-iface","local","remote","ttl","tos","flow-label","ip6tun-flags","pmtu-disc","encap-limit","fwmark"]},"leaves":[["mode",107],["base-iface",47],["local",58],["remote",58],["ttl",74,1],["tos",74,1],["flow-label",108,1],["pmtu-disc",54,1],["encap-limit",74,1],["fwmark",56,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ethernet","veth"],"elsewhere":["bridge","dpdk","hsr","infiniband","ip-tunnel","ipvlan","libreswan","link-aggregation","mac-vlan","mac-vtap","macsec","patch","vlan","vrf","vxlan"]}},
{"at":"nmstate.io/desired-state#/$defs/interface"},
{"at":"nmstate.io/desired-state#/$defs/interfaceAbsent","keys":{"required":["name"]},"leaves":[["name",47,1],["type",48,1],["state",62]]},
{"at":"nmstate.io/desired-state#/properties/routes","keys":{"required":[],"known":["config","running"]}},
{"at":"nmstate.io/desired-state#/$defs/route","keys":{"required":[],"known":["destination","next-hop-interface","next-hop-address","metric","table-id","weight","route-type","cwnd","source","vrf-name","mtu","lock-mtu","initcwnd","initrwnd","quickack","advmss","state"]},"leaves":[["destination",110],["next-hop-interface",47],["next-hop-address",58],["metric",111,1],["table-id",56,1],["weight",112,1],["route-type",113],["cwnd",114,1],["source",58],["vrf-name",46],["mtu",114,1],["lock-mtu",54,1],["initcwnd",56,1],["initrwnd",56,1],["quickack",54,1],["advmss",114,1],["state",115]]},
{"at":"nmstate.io/desired-state#/properties/route-rules","keys":{"required":[],"known":["config"]}},
{"at":"nmstate.io/desired-state#/$defs/routeRule","keys":{"required":[],"known":["family","ip-from","ip-to","priority","route-table","fwmark","fwmask","action","iif","suppress-prefix-length","state"],"aliases":{"suppress_prefixlength":"suppress-prefix-length"}},"rules":[{"rule":"alias","keys":["suppress-prefix-length","suppress_prefixlength"]}],"leaves":[["family",116],["ip-from",117],["ip-to",117],["priority",111,1],["route-table",56,1],["fwmark",56,1],["fwmask",56,1],["action",113],["iif",46],["suppress-prefix-length",118],["suppress_prefixlength",118],["state",62]]},
{"at":"nmstate.io/desired-state#/properties/dns-resolver","keys":{"required":[],"known":["config","running"]}},
{"at":"nmstate.io/desired-state#/$defs/dns","keys":{"required":[],"known":["server","search","options"]}},
{"at":"nmstate.io/desired-state#/properties/ovn","keys":{"required":[],"known":["bridge-mappings"]}},
{"at":"nmstate.io/desired-state#/properties/ovn/properties/bridge-mappings/items","keys":{"required":["localnet"],"known":["localnet","bridge","state"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"requires","when":{"state":["present",null]},"need":"bridge"}],"leaves":[["localnet",46,1],["bridge",46],["state",121]]},
{"at":"nmstate.io/desired-state#/properties/ovs-db","keys":{"required":[],"known":["external_ids","other_config"]}},
{"at":"nmstate.io/desired-state#/properties/ovs-db/properties/external_ids","values":122,"branches":[]},
{"at":"nmstate.io/desired-state#/properties/ovs-db/properties/other_config","values":122,"branches":[]},
{"at":"nmstate.io/desired-state#/properties/hostname","keys":{"required":[],"known":["config","running"]},"leaves":[["config",46],["running",46]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"operator.openshift.io/network_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",0],["kind",0]]},
{"at":"operator.openshift.io/network_v1#/properties/spec"},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/clusterNetwork/items","leaves":[["cidr",3],["hostPrefix",4]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork","leaves":[["type",0]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig","leaves":[["mtu",4],["genevePort",123],["v4InternalSubnet",3],["v6InternalSubnet",3],["routeAdvertisements",124],["transport",125]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/ipv4","leaves":[["internalJoinSubnet",3],["internalTransitSwitchSubnet",3]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/ipv6","leaves":[["internalJoinSubnet",3],["internalTransitSwitchSubnet",3]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig","leaves":[["routingViaHost",8],["ipForwarding",126]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig/properties/ipv4","leaves":[["internalMasqueradeSubnet",3]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig/properties/ipv6","leaves":[["internalMasqueradeSubnet",3]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/egressIPConfig","leaves":[["reachabilityTotalTimeoutSeconds",127]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/additionalRoutingCapabilities"},
{"at":"symroute.io/settings_v1#","keys":{"required":[],"known":["clusters","closedWorld","target","metallb","clusterNetworks","ignore","schema","rules","suppress"],"nullIsMissing":true},"leaves":[["closedWorld",8],["target",129]]},
{"at":"symroute.io/settings_v1#/properties/clusters/items","keys":{"required":["name","include"],"known":["name","include","networks"],"nullIsMissing":true},"leaves":[["name",0]]},
{"at":"symroute.io/settings_v1#/$defs/networks","keys":{"required":[],"known":["pods","services","masquerade"],"nullIsMissing":true}},
{"at":"symroute.io/settings_v1#/properties/metallb","keys":{"required":[],"known":["bgpMode"],"nullIsMissing":true},"leaves":[["bgpMode",130]]},
{"at":"symroute.io/settings_v1#/properties/schema","keys":{"required":[],"known":["validate"],"nullIsMissing":true},"leaves":[["validate",131]]},
{"at":"symroute.io/settings_v1#/properties/rules","values":132,"branches":[]},
{"at":"symroute.io/settings_v1#/properties/suppress/items","keys":{"required":["codes"],"known":["codes","files","resources","reason"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["files","resources"]}],"leaves":[["reason",0]]},
], SCALARS);
const LISTS = readListRows([
{"at":"shared/kubernetes#/$defs/metadata/properties/ownerReferences"},
{"at":"shared/kubernetes#/$defs/metadata/properties/finalizers","items":0},
{"at":"shared/kubernetes#/$defs/metadata/properties/managedFields"},
{"at":"config.openshift.io/network_v1#/$defs/clusterNetwork"},
{"at":"config.openshift.io/network_v1#/$defs/serviceNetwork","items":3},
{"at":"core/service_v1#/properties/spec/properties/ports"},
{"at":"core/service_v1#/properties/spec/properties/clusterIPs","list":{"maximum":2},"items":0},
{"at":"core/service_v1#/properties/spec/properties/ipFamilies","list":{"maximum":2,"unique":"value"},"items":15},
{"at":"core/service_v1#/properties/spec/properties/loadBalancerSourceRanges","items":0},
{"at":"core/service_v1#/properties/spec/properties/externalIPs","items":0},
{"at":"shared/kubernetes#/$defs/labelSelector/properties/matchExpressions"},
{"at":"shared/kubernetes#/$defs/labelExpression/properties/values","items":2},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers","list":{"maximum":50}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/prefixes","items":3},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/neighbors"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/addressFamilies","list":{"maximum":2},"items":24},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref","list":{"unique":"localPref"}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref/items/properties/prefixes","list":{"minimum":1,"unique":"value"},"items":3},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity","list":{"unique":"community"}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity/items/properties/prefixes","list":{"minimum":1,"unique":"value"},"items":3},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed/properties/prefixes"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/imports"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/bfdProfiles","list":{"unique":"name"}},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/addresses","items":0},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements"},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements/items/properties/communities","items":0},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/ipAddressPools","list":{"unique":"value"},"items":0},
{"at":"metallb.io/shared#/$defs/selectors","list":{"unique":"selector"}},
{"at":"metallb.io/shared#/$defs/selector/properties/matchExpressions","list":{"unique":"expression"}},
{"at":"metallb.io/shared#/$defs/expression/properties/values","list":{"unique":"value"},"items":2},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/peers","list":{"unique":"value"},"items":0},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/communities","list":{"unique":"value"},"items":0},
{"at":"metallb.io/bgppeer_v1beta1#/properties/spec/properties/nodeSelectors","list":{"unique":"selector"}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/selector/properties/matchExpressions","list":{"unique":"expression"}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/expression/properties/values","list":{"minimum":1,"unique":"value"},"items":2},
{"at":"metallb.io/community_v1beta1#/properties/spec/properties/communities","list":{"unique":"name"}},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/addresses","list":{"minimum":1},"items":0},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/serviceAllocation/properties/namespaces","list":{"unique":"value"},"items":0},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/ipAddressPools","list":{"unique":"value"},"items":0},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/interfaces","items":0},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/preferredNodeSelectors"},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/frrk8sConfig/properties/alwaysBlock","items":43},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/speakerTolerations"},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/controllerTolerations"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/nodeAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAntiAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/tolerations"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/infraTolerations"},
{"at":"nmstate.io/desired-state#/properties/interfaces"},
{"at":"nmstate.io/desired-state#/$defs/ipv4/properties/address"},
{"at":"nmstate.io/desired-state#/$defs/mptcpFlags","items":60},
{"at":"nmstate.io/desired-state#/$defs/ipv6/properties/address"},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/alt-names","list":{"unique":"name"}},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/mptcp/properties/address-flags","list":{"notTogether":["signal","fullmesh"]},"items":60},
{"at":"nmstate.io/desired-state#/$defs/lldp/properties/neighbors"},
{"at":"nmstate.io/desired-state#/$defs/ieee8021x/properties/eap-methods","items":46},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov/properties/vfs"},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/port","items":47},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/ports-config"},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/portVlan/properties/trunk-tags"},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/vrfSections/properties/vrf/properties/port","items":47},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections/properties/ip-tunnel/properties/ip6tun-flags","items":109},
{"at":"nmstate.io/desired-state#/properties/routes/properties/config"},
{"at":"nmstate.io/desired-state#/properties/routes/properties/running"},
{"at":"nmstate.io/desired-state#/properties/route-rules/properties/config"},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/server","items":119},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/search","items":46},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/options","items":120},
{"at":"nmstate.io/desired-state#/properties/ovn/properties/bridge-mappings","list":{"unique":"localnet"}},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/clusterNetwork"},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/serviceNetwork","items":3},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/additionalRoutingCapabilities/properties/providers","items":128},
{"at":"symroute.io/settings_v1#/properties/clusters","list":{"unique":"name"}},
{"at":"symroute.io/settings_v1#/properties/clusters/items/properties/include","list":{"minimum":1},"items":0},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/pods","items":3},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/services","items":3},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/masquerade","items":3},
{"at":"symroute.io/settings_v1#/$defs/globs","items":0},
{"at":"symroute.io/settings_v1#/properties/suppress"},
{"at":"symroute.io/settings_v1#/properties/suppress/items/properties/codes","list":{"minimum":1,"unique":"value"},"items":0},
{"at":"symroute.io/settings_v1#/properties/suppress/items/properties/resources","items":0},
], SCALARS);

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[2]);
if(vErrors !== null){
errors = vErrors.length;
}
validate2.errors = vErrors;
return errors === 0;
}
function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[3]);
if(vErrors !== null){
errors = vErrors.length;
}
validate4.errors = vErrors;
return errors === 0;
}
function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[4]);
if(vErrors !== null){
errors = vErrors.length;
}
validate6.errors = vErrors;
return errors === 0;
}
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[1]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["labels"] !== undefined && data["labels"] !== null){
if(!(validate2(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data["annotations"] !== undefined && data["annotations"] !== null){
if(!(validate4(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
}
if(data["ownerReferences"] !== undefined && data["ownerReferences"] !== null){
let data2 = data.ownerReferences;
vErrors = checkList(vErrors, data2, instancePath+"/ownerReferences", LISTS[0]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
if(!(validate6(data2[i0], {instancePath:instancePath+"/ownerReferences/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
}
}
if(data["finalizers"] !== undefined && data["finalizers"] !== null){
vErrors = checkList(vErrors, data.finalizers, instancePath+"/finalizers", LISTS[1]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["managedFields"] !== undefined && data["managedFields"] !== null){
let data5 = data.managedFields;
vErrors = checkList(vErrors, data5, instancePath+"/managedFields", LISTS[2]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i1=0; i1<data5.length; i1++){
vErrors = checkMap(vErrors, data5[i1], instancePath+"/managedFields/" + i1, MAPS[5]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate1.errors = vErrors;
return errors === 0;
}
function validate9(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[3]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data)){
for(let i0=0; i0<data.length; i0++){
vErrors = checkMap(vErrors, data[i0], instancePath+"/" + i0, MAPS[7]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate9.errors = vErrors;
return errors === 0;
}
function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[4]);
if(vErrors !== null){
errors = vErrors.length;
}
validate11.errors = vErrors;
return errors === 0;
}
function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[0]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[6]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["clusterNetwork"] !== undefined && data1["clusterNetwork"] !== null){
if(!(validate9(data1.clusterNetwork, {instancePath:instancePath+"/spec/clusterNetwork",parentData:data1,parentDataProperty:"clusterNetwork",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
if(data1["serviceNetwork"] !== undefined && data1["serviceNetwork"] !== null){
if(!(validate11(data1.serviceNetwork, {instancePath:instancePath+"/spec/serviceNetwork",parentData:data1,parentDataProperty:"serviceNetwork",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
let data4 = data.status;
vErrors = checkMap(vErrors, data4, instancePath+"/status", MAPS[8]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["clusterNetwork"] !== undefined && data4["clusterNetwork"] !== null){
if(!(validate9(data4.clusterNetwork, {instancePath:instancePath+"/status/clusterNetwork",parentData:data4,parentDataProperty:"clusterNetwork",rootData}))){
vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
errors = vErrors.length;
}
}
if(data4["serviceNetwork"] !== undefined && data4["serviceNetwork"] !== null){
if(!(validate11(data4.serviceNetwork, {instancePath:instancePath+"/status/serviceNetwork",parentData:data4,parentDataProperty:"serviceNetwork",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
}
}
validate0.errors = vErrors;
return errors === 0;
}
function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[13]);
if(vErrors !== null){
errors = vErrors.length;
}
validate18.errors = vErrors;
return errors === 0;
}
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[15]);
if(vErrors !== null){
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}
function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[9]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
let data0 = data.metadata;
vErrors = checkMap(vErrors, data0, instancePath+"/metadata", MAPS[10]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["labels"] !== undefined && data0["labels"] !== null){
if(!(validate2(data0.labels, {instancePath:instancePath+"/metadata/labels",parentData:data0,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
if(data0["annotations"] !== undefined && data0["annotations"] !== null){
vErrors = checkMap(vErrors, data0.annotations, instancePath+"/metadata/annotations", MAPS[11]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ownerReferences"] !== undefined && data0["ownerReferences"] !== null){
let data3 = data0.ownerReferences;
vErrors = checkList(vErrors, data3, instancePath+"/metadata/ownerReferences", LISTS[0]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
if(!(validate6(data3[i0], {instancePath:instancePath+"/metadata/ownerReferences/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
}
}
if(data0["finalizers"] !== undefined && data0["finalizers"] !== null){
vErrors = checkList(vErrors, data0.finalizers, instancePath+"/metadata/finalizers", LISTS[1]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["managedFields"] !== undefined && data0["managedFields"] !== null){
let data6 = data0.managedFields;
vErrors = checkList(vErrors, data6, instancePath+"/metadata/managedFields", LISTS[2]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data6)){
for(let i1=0; i1<data6.length; i1++){
vErrors = checkMap(vErrors, data6[i1], instancePath+"/metadata/managedFields/" + i1, MAPS[5]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data8 = data.spec;
vErrors = checkMap(vErrors, data8, instancePath+"/spec", MAPS[12]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["selector"] !== undefined && data8["selector"] !== null){
if(!(validate18(data8.selector, {instancePath:instancePath+"/spec/selector",parentData:data8,parentDataProperty:"selector",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data8["ports"] !== undefined && data8["ports"] !== null){
let data10 = data8.ports;
vErrors = checkList(vErrors, data10, instancePath+"/spec/ports", LISTS[5]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data10)){
for(let i2=0; i2<data10.length; i2++){
vErrors = checkMap(vErrors, data10[i2], instancePath+"/spec/ports/" + i2, MAPS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data8["clusterIPs"] !== undefined && data8["clusterIPs"] !== null){
vErrors = checkList(vErrors, data8.clusterIPs, instancePath+"/spec/clusterIPs", LISTS[6]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["ipFamilies"] !== undefined && data8["ipFamilies"] !== null){
vErrors = checkList(vErrors, data8.ipFamilies, instancePath+"/spec/ipFamilies", LISTS[7]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["loadBalancerSourceRanges"] !== undefined && data8["loadBalancerSourceRanges"] !== null){
vErrors = checkList(vErrors, data8.loadBalancerSourceRanges, instancePath+"/spec/loadBalancerSourceRanges", LISTS[8]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["externalIPs"] !== undefined && data8["externalIPs"] !== null){
vErrors = checkList(vErrors, data8.externalIPs, instancePath+"/spec/externalIPs", LISTS[9]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}
function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[19]);
if(vErrors !== null){
errors = vErrors.length;
}
validate25.errors = vErrors;
return errors === 0;
}
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[20]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[11]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[18]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate25(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[10]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate27(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[13]);
if(vErrors !== null){
errors = vErrors.length;
}
validate30.errors = vErrors;
return errors === 0;
}
function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[24]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["passwordSecret"] !== undefined && data["passwordSecret"] !== null){
vErrors = checkMap(vErrors, data.passwordSecret, instancePath+"/passwordSecret", MAPS[25]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["addressFamilies"] !== undefined && data["addressFamilies"] !== null){
vErrors = checkList(vErrors, data.addressFamilies, instancePath+"/addressFamilies", LISTS[15]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["toAdvertise"] !== undefined && data["toAdvertise"] !== null){
let data2 = data.toAdvertise;
vErrors = checkMap(vErrors, data2, instancePath+"/toAdvertise", MAPS[26]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["allowed"] !== undefined && data2["allowed"] !== null){
let data3 = data2.allowed;
vErrors = checkMap(vErrors, data3, instancePath+"/toAdvertise/allowed", MAPS[27]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["prefixes"] !== undefined && data3["prefixes"] !== null){
if(!(validate30(data3.prefixes, {instancePath:instancePath+"/toAdvertise/allowed/prefixes",parentData:data3,parentDataProperty:"prefixes",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
}
if(data2["nextHop"] !== undefined && data2["nextHop"] !== null){
vErrors = checkMap(vErrors, data2.nextHop, instancePath+"/toAdvertise/nextHop", MAPS[28]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data2["withLocalPref"] !== undefined && data2["withLocalPref"] !== null){
let data6 = data2.withLocalPref;
vErrors = checkList(vErrors, data6, instancePath+"/toAdvertise/withLocalPref", LISTS[16]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data6)){
for(let i0=0; i0<data6.length; i0++){
let data7 = data6[i0];
vErrors = checkMap(vErrors, data7, instancePath+"/toAdvertise/withLocalPref/" + i0, MAPS[29]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["prefixes"] !== undefined && data7["prefixes"] !== null){
vErrors = checkList(vErrors, data7.prefixes, instancePath+"/toAdvertise/withLocalPref/" + i0+"/prefixes", LISTS[17]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data2["withCommunity"] !== undefined && data2["withCommunity"] !== null){
let data9 = data2.withCommunity;
vErrors = checkList(vErrors, data9, instancePath+"/toAdvertise/withCommunity", LISTS[18]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i1=0; i1<data9.length; i1++){
let data10 = data9[i1];
vErrors = checkMap(vErrors, data10, instancePath+"/toAdvertise/withCommunity/" + i1, MAPS[30]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["prefixes"] !== undefined && data10["prefixes"] !== null){
vErrors = checkList(vErrors, data10.prefixes, instancePath+"/toAdvertise/withCommunity/" + i1+"/prefixes", LISTS[19]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["toReceive"] !== undefined && data["toReceive"] !== null){
let data12 = data.toReceive;
vErrors = checkMap(vErrors, data12, instancePath+"/toReceive", MAPS[31]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12["allowed"] !== undefined && data12["allowed"] !== null){
let data13 = data12.allowed;
vErrors = checkMap(vErrors, data13, instancePath+"/toReceive/allowed", MAPS[32]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["prefixes"] !== undefined && data13["prefixes"] !== null){
let data14 = data13.prefixes;
vErrors = checkList(vErrors, data14, instancePath+"/toReceive/allowed/prefixes", LISTS[20]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data14)){
for(let i2=0; i2<data14.length; i2++){
vErrors = checkMap(vErrors, data14[i2], instancePath+"/toReceive/allowed/prefixes/" + i2, MAPS[33]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
validate32.errors = vErrors;
return errors === 0;
}
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[16]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[17]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate24(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data1["raw"] !== undefined && data1["raw"] !== null){
vErrors = checkMap(vErrors, data1.raw, instancePath+"/spec/raw", MAPS[21]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["bgp"] !== undefined && data1["bgp"] !== null){
let data4 = data1.bgp;
vErrors = checkMap(vErrors, data4, instancePath+"/spec/bgp", MAPS[22]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["routers"] !== undefined && data4["routers"] !== null){
let data5 = data4.routers;
vErrors = checkList(vErrors, data5, instancePath+"/spec/bgp/routers", LISTS[12]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i0=0; i0<data5.length; i0++){
let data6 = data5[i0];
vErrors = checkMap(vErrors, data6, instancePath+"/spec/bgp/routers/" + i0, MAPS[23]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["prefixes"] !== undefined && data6["prefixes"] !== null){
if(!(validate30(data6.prefixes, {instancePath:instancePath+"/spec/bgp/routers/" + i0+"/prefixes",parentData:data6,parentDataProperty:"prefixes",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data6["neighbors"] !== undefined && data6["neighbors"] !== null){
let data8 = data6.neighbors;
vErrors = checkList(vErrors, data8, instancePath+"/spec/bgp/routers/" + i0+"/neighbors", LISTS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i1=0; i1<data8.length; i1++){
if(!(validate32(data8[i1], {instancePath:instancePath+"/spec/bgp/routers/" + i0+"/neighbors/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
}
if(data6["imports"] !== undefined && data6["imports"] !== null){
let data10 = data6.imports;
vErrors = checkList(vErrors, data10, instancePath+"/spec/bgp/routers/" + i0+"/imports", LISTS[21]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data10)){
for(let i2=0; i2<data10.length; i2++){
vErrors = checkMap(vErrors, data10[i2], instancePath+"/spec/bgp/routers/" + i0+"/imports/" + i2, MAPS[34]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["evpn"] !== undefined && data6["evpn"] !== null){
vErrors = checkMap(vErrors, data6.evpn, instancePath+"/spec/bgp/routers/" + i0+"/evpn", MAPS[35]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data4["bfdProfiles"] !== undefined && data4["bfdProfiles"] !== null){
let data13 = data4.bfdProfiles;
vErrors = checkList(vErrors, data13, instancePath+"/spec/bgp/bfdProfiles", LISTS[22]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data13)){
for(let i3=0; i3<data13.length; i3++){
vErrors = checkMap(vErrors, data13[i3], instancePath+"/spec/bgp/bfdProfiles/" + i3, MAPS[36]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[37]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[38]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate24(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
vErrors = checkMap(vErrors, data.status, instancePath+"/status", MAPS[39]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate36.errors = vErrors;
return errors === 0;
}
function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[40]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[41]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["addresses"] !== undefined && data1["addresses"] !== null){
vErrors = checkList(vErrors, data1.addresses, instancePath+"/spec/addresses", LISTS[23]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["bgpAdvertisements"] !== undefined && data1["bgpAdvertisements"] !== null){
let data3 = data1.bgpAdvertisements;
vErrors = checkList(vErrors, data3, instancePath+"/spec/bgpAdvertisements", LISTS[24]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
let data4 = data3[i0];
vErrors = checkMap(vErrors, data4, instancePath+"/spec/bgpAdvertisements/" + i0, MAPS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["communities"] !== undefined && data4["communities"] !== null){
vErrors = checkList(vErrors, data4.communities, instancePath+"/spec/bgpAdvertisements/" + i0+"/communities", LISTS[25]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate39.errors = vErrors;
return errors === 0;
}
function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[44]);
if(vErrors !== null){
errors = vErrors.length;
}
validate44.errors = vErrors;
return errors === 0;
}
function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[43]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate44(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate42.errors = vErrors;
return errors === 0;
}
function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[48]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[29]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate52.errors = vErrors;
return errors === 0;
}
function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[47]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate25(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[28]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate52(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
}
}
validate50.errors = vErrors;
return errors === 0;
}
function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[27]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data)){
for(let i0=0; i0<data.length; i0++){
if(!(validate50(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
validate49.errors = vErrors;
return errors === 0;
}
function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[45]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[46]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["ipAddressPools"] !== undefined && data1["ipAddressPools"] !== null){
vErrors = checkList(vErrors, data1.ipAddressPools, instancePath+"/spec/ipAddressPools", LISTS[26]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["ipAddressPoolSelectors"] !== undefined && data1["ipAddressPoolSelectors"] !== null){
if(!(validate49(data1.ipAddressPoolSelectors, {instancePath:instancePath+"/spec/ipAddressPoolSelectors",parentData:data1,parentDataProperty:"ipAddressPoolSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate49(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["peers"] !== undefined && data1["peers"] !== null){
vErrors = checkList(vErrors, data1.peers, instancePath+"/spec/peers", LISTS[30]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["communities"] !== undefined && data1["communities"] !== null){
vErrors = checkList(vErrors, data1.communities, instancePath+"/spec/communities", LISTS[31]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceSelectors"] !== undefined && data1["serviceSelectors"] !== null){
if(!(validate49(data1.serviceSelectors, {instancePath:instancePath+"/spec/serviceSelectors",parentData:data1,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate47.errors = vErrors;
return errors === 0;
}
function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[52]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[34]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate63.errors = vErrors;
return errors === 0;
}
function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[51]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate25(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[33]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate63(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
}
}
validate61.errors = vErrors;
return errors === 0;
}
function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[49]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[50]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
let data2 = data1.nodeSelectors;
vErrors = checkList(vErrors, data2, instancePath+"/spec/nodeSelectors", LISTS[32]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
if(!(validate61(data2[i0], {instancePath:instancePath+"/spec/nodeSelectors/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[55]);
if(vErrors !== null){
errors = vErrors.length;
}
validate70.errors = vErrors;
return errors === 0;
}
function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[53]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[54]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate49(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["passwordSecret"] !== undefined && data1["passwordSecret"] !== null){
if(!(validate70(data1.passwordSecret, {instancePath:instancePath+"/spec/passwordSecret",parentData:data1,parentDataProperty:"passwordSecret",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate67.errors = vErrors;
return errors === 0;
}
function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[56]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[57]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["communities"] !== undefined && data1["communities"] !== null){
let data2 = data1.communities;
vErrors = checkList(vErrors, data2, instancePath+"/spec/communities", LISTS[35]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/spec/communities/" + i0, MAPS[58]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate73.errors = vErrors;
return errors === 0;
}
function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[59]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[60]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["addresses"] !== undefined && data1["addresses"] !== null){
vErrors = checkList(vErrors, data1.addresses, instancePath+"/spec/addresses", LISTS[36]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceAllocation"] !== undefined && data1["serviceAllocation"] !== null){
let data3 = data1.serviceAllocation;
vErrors = checkMap(vErrors, data3, instancePath+"/spec/serviceAllocation", MAPS[61]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["namespaces"] !== undefined && data3["namespaces"] !== null){
vErrors = checkList(vErrors, data3.namespaces, instancePath+"/spec/serviceAllocation/namespaces", LISTS[37]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data3["namespaceSelectors"] !== undefined && data3["namespaceSelectors"] !== null){
if(!(validate49(data3.namespaceSelectors, {instancePath:instancePath+"/spec/serviceAllocation/namespaceSelectors",parentData:data3,parentDataProperty:"namespaceSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data3["serviceSelectors"] !== undefined && data3["serviceSelectors"] !== null){
if(!(validate49(data3.serviceSelectors, {instancePath:instancePath+"/spec/serviceAllocation/serviceSelectors",parentData:data3,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate76.errors = vErrors;
return errors === 0;
}
function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[62]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["ipAddressPools"] !== undefined && data1["ipAddressPools"] !== null){
vErrors = checkList(vErrors, data1.ipAddressPools, instancePath+"/spec/ipAddressPools", LISTS[38]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["ipAddressPoolSelectors"] !== undefined && data1["ipAddressPoolSelectors"] !== null){
if(!(validate49(data1.ipAddressPoolSelectors, {instancePath:instancePath+"/spec/ipAddressPoolSelectors",parentData:data1,parentDataProperty:"ipAddressPoolSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate49(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["interfaces"] !== undefined && data1["interfaces"] !== null){
vErrors = checkList(vErrors, data1.interfaces, instancePath+"/spec/interfaces", LISTS[39]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceSelectors"] !== undefined && data1["serviceSelectors"] !== null){
if(!(validate49(data1.serviceSelectors, {instancePath:instancePath+"/spec/serviceSelectors",parentData:data1,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data1["preferredNodeSelectors"] !== undefined && data1["preferredNodeSelectors"] !== null){
let data7 = data1.preferredNodeSelectors;
vErrors = checkList(vErrors, data7, instancePath+"/spec/preferredNodeSelectors", LISTS[40]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i0=0; i0<data7.length; i0++){
let data8 = data7[i0];
vErrors = checkMap(vErrors, data8, instancePath+"/spec/preferredNodeSelectors/" + i0, MAPS[64]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["preference"] !== undefined && data8["preference"] !== null){
if(!(validate24(data8.preference, {instancePath:instancePath+"/spec/preferredNodeSelectors/" + i0+"/preference",parentData:data8,parentDataProperty:"preference",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate81.errors = vErrors;
return errors === 0;
}
function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[68]);
if(vErrors !== null){
errors = vErrors.length;
}
validate91.errors = vErrors;
return errors === 0;
}
function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[70]);
if(vErrors !== null){
errors = vErrors.length;
}
validate97.errors = vErrors;
return errors === 0;
}
function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[73]);
if(vErrors !== null){
errors = vErrors.length;
}
validate100.errors = vErrors;
return errors === 0;
}
function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[71]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeAffinity"] !== undefined && data["nodeAffinity"] !== null){
let data0 = data.nodeAffinity;
vErrors = checkMap(vErrors, data0, instancePath+"/nodeAffinity", MAPS[72]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data0["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data1 = data0.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data1, instancePath+"/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[44]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate100(data1[i0], {instancePath:instancePath+"/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["podAffinity"] !== undefined && data["podAffinity"] !== null){
let data3 = data.podAffinity;
vErrors = checkMap(vErrors, data3, instancePath+"/podAffinity", MAPS[74]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data3["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data4 = data3.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data4, instancePath+"/podAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[45]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data4)){
for(let i1=0; i1<data4.length; i1++){
if(!(validate100(data4[i1], {instancePath:instancePath+"/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["podAntiAffinity"] !== undefined && data["podAntiAffinity"] !== null){
let data6 = data.podAntiAffinity;
vErrors = checkMap(vErrors, data6, instancePath+"/podAntiAffinity", MAPS[75]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data6["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data7 = data6.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data7, instancePath+"/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[46]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i2=0; i2<data7.length; i2++){
if(!(validate100(data7[i2], {instancePath:instancePath+"/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
validate99.errors = vErrors;
return errors === 0;
}
function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[69]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["annotations"] !== undefined && data["annotations"] !== null){
if(!(validate4(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
errors = vErrors.length;
}
}
if(data["resources"] !== undefined && data["resources"] !== null){
if(!(validate97(data.resources, {instancePath:instancePath+"/resources",parentData:data,parentDataProperty:"resources",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data["affinity"] !== undefined && data["affinity"] !== null){
if(!(validate99(data.affinity, {instancePath:instancePath+"/affinity",parentData:data,parentDataProperty:"affinity",rootData}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
}
validate95.errors = vErrors;
return errors === 0;
}
function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[65]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[66]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["frrk8sConfig"] !== undefined && data1["frrk8sConfig"] !== null){
let data2 = data1.frrk8sConfig;
vErrors = checkMap(vErrors, data2, instancePath+"/spec/frrk8sConfig", MAPS[67]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["alwaysBlock"] !== undefined && data2["alwaysBlock"] !== null){
vErrors = checkList(vErrors, data2.alwaysBlock, instancePath+"/spec/frrk8sConfig/alwaysBlock", LISTS[41]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate18(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data1["speakerTolerations"] !== undefined && data1["speakerTolerations"] !== null){
let data5 = data1.speakerTolerations;
vErrors = checkList(vErrors, data5, instancePath+"/spec/speakerTolerations", LISTS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i0=0; i0<data5.length; i0++){
if(!(validate91(data5[i0], {instancePath:instancePath+"/spec/speakerTolerations/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
if(data1["controllerNodeSelector"] !== undefined && data1["controllerNodeSelector"] !== null){
if(!(validate18(data1.controllerNodeSelector, {instancePath:instancePath+"/spec/controllerNodeSelector",parentData:data1,parentDataProperty:"controllerNodeSelector",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data1["controllerTolerations"] !== undefined && data1["controllerTolerations"] !== null){
let data8 = data1.controllerTolerations;
vErrors = checkList(vErrors, data8, instancePath+"/spec/controllerTolerations", LISTS[43]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i1=0; i1<data8.length; i1++){
if(!(validate91(data8[i1], {instancePath:instancePath+"/spec/controllerTolerations/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
if(data1["speakerConfig"] !== undefined && data1["speakerConfig"] !== null){
if(!(validate95(data1.speakerConfig, {instancePath:instancePath+"/spec/speakerConfig",parentData:data1,parentDataProperty:"speakerConfig",rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
if(data1["controllerConfig"] !== undefined && data1["controllerConfig"] !== null){
if(!(validate95(data1.controllerConfig, {instancePath:instancePath+"/spec/controllerConfig",parentData:data1,parentDataProperty:"controllerConfig",rootData}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate88.errors = vErrors;
return errors === 0;
}
function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[78]);
if(vErrors !== null){
errors = vErrors.length;
}
validate113.errors = vErrors;
return errors === 0;
}
function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[77]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeSelector"] !== undefined && data["nodeSelector"] !== null){
if(!(validate18(data.nodeSelector, {instancePath:instancePath+"/nodeSelector",parentData:data,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data["tolerations"] !== undefined && data["tolerations"] !== null){
let data1 = data.tolerations;
vErrors = checkList(vErrors, data1, instancePath+"/tolerations", LISTS[47]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate91(data1[i0], {instancePath:instancePath+"/tolerations/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
if(data["affinity"] !== undefined && data["affinity"] !== null){
if(!(validate113(data.affinity, {instancePath:instancePath+"/affinity",parentData:data,parentDataProperty:"affinity",rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data["infraNodeSelector"] !== undefined && data["infraNodeSelector"] !== null){
if(!(validate18(data.infraNodeSelector, {instancePath:instancePath+"/infraNodeSelector",parentData:data,parentDataProperty:"infraNodeSelector",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data["infraTolerations"] !== undefined && data["infraTolerations"] !== null){
let data5 = data.infraTolerations;
vErrors = checkList(vErrors, data5, instancePath+"/infraTolerations", LISTS[48]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i1=0; i1<data5.length; i1++){
if(!(validate91(data5[i1], {instancePath:instancePath+"/infraTolerations/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
if(data["infraAffinity"] !== undefined && data["infraAffinity"] !== null){
if(!(validate113(data.infraAffinity, {instancePath:instancePath+"/infraAffinity",parentData:data,parentDataProperty:"infraAffinity",rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data["selfSignConfiguration"] !== undefined && data["selfSignConfiguration"] !== null){
vErrors = checkMap(vErrors, data.selfSignConfiguration, instancePath+"/selfSignConfiguration", MAPS[79]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["probeConfiguration"] !== undefined && data["probeConfiguration"] !== null){
let data9 = data.probeConfiguration;
vErrors = checkMap(vErrors, data9, instancePath+"/probeConfiguration", MAPS[80]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["dns"] !== undefined && data9["dns"] !== null){
vErrors = checkMap(vErrors, data9.dns, instancePath+"/probeConfiguration/dns", MAPS[81]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["metricsConfiguration"] !== undefined && data["metricsConfiguration"] !== null){
vErrors = checkMap(vErrors, data.metricsConfiguration, instancePath+"/metricsConfiguration", MAPS[82]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate110.errors = vErrors;
return errors === 0;
}
function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[76]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate110(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate108.errors = vErrors;
return errors === 0;
}
function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[83]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate110(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate120.errors = vErrors;
return errors === 0;
}
function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[158]);
if(vErrors !== null){
errors = vErrors.length;
}
validate129.errors = vErrors;
return errors === 0;
}
function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[51]);
if(vErrors !== null){
errors = vErrors.length;
}
validate133.errors = vErrors;
return errors === 0;
}
function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[91]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mptcp-flags"] !== undefined && data["mptcp-flags"] !== null){
if(!(validate133(data["mptcp-flags"], {instancePath:instancePath+"/mptcp-flags",parentData:data,parentDataProperty:"mptcp-flags",rootData}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
}
}
validate132.errors = vErrors;
return errors === 0;
}
function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[90]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["address"] !== undefined && data["address"] !== null){
let data0 = data.address;
vErrors = checkList(vErrors, data0, instancePath+"/address", LISTS[50]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate132(data0[i0], {instancePath:instancePath+"/address/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
}
}
}
validate131.errors = vErrors;
return errors === 0;
}
function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[92]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["address"] !== undefined && data["address"] !== null){
let data0 = data.address;
vErrors = checkList(vErrors, data0, instancePath+"/address", LISTS[52]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate132(data0[i0], {instancePath:instancePath+"/address/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
}
}
}
}
validate137.errors = vErrors;
return errors === 0;
}
function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[95]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["neighbors"] !== undefined && data["neighbors"] !== null){
vErrors = checkList(vErrors, data.neighbors, instancePath+"/neighbors", LISTS[55]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate140.errors = vErrors;
return errors === 0;
}
function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[96]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["pause"] !== undefined && data["pause"] !== null){
vErrors = checkMap(vErrors, data.pause, instancePath+"/pause", MAPS[97]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["feature"] !== undefined){
vErrors = checkMap(vErrors, data.feature, instancePath+"/feature", MAPS[98]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["coalesce"] !== undefined && data["coalesce"] !== null){
vErrors = checkMap(vErrors, data.coalesce, instancePath+"/coalesce", MAPS[99]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["ring"] !== undefined && data["ring"] !== null){
vErrors = checkMap(vErrors, data.ring, instancePath+"/ring", MAPS[100]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["fec"] !== undefined && data["fec"] !== null){
vErrors = checkMap(vErrors, data.fec, instancePath+"/fec", MAPS[101]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate142.errors = vErrors;
return errors === 0;
}
function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[102]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["eap-methods"] !== undefined && data["eap-methods"] !== null){
vErrors = checkList(vErrors, data["eap-methods"], instancePath+"/eap-methods", LISTS[56]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate144.errors = vErrors;
return errors === 0;
}
function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[104]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["external_ids"] !== undefined && data["external_ids"] !== null){
vErrors = checkMap(vErrors, data.external_ids, instancePath+"/external_ids", MAPS[105]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["other_config"] !== undefined && data["other_config"] !== null){
vErrors = checkMap(vErrors, data.other_config, instancePath+"/other_config", MAPS[106]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate146.errors = vErrors;
return errors === 0;
}
function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[107]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ethernet"] !== undefined && data["ethernet"] !== null){
let data0 = data.ethernet;
vErrors = checkMap(vErrors, data0, instancePath+"/ethernet", MAPS[108]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["sr-iov"] !== undefined && data0["sr-iov"] !== null){
let data1 = data0["sr-iov"];
vErrors = checkMap(vErrors, data1, instancePath+"/ethernet/sr-iov", MAPS[109]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["vfs"] !== undefined && data1["vfs"] !== null){
let data2 = data1.vfs;
vErrors = checkList(vErrors, data2, instancePath+"/ethernet/sr-iov/vfs", LISTS[57]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/ethernet/sr-iov/vfs/" + i0, MAPS[110]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["veth"] !== undefined && data["veth"] !== null){
vErrors = checkMap(vErrors, data.veth, instancePath+"/veth", MAPS[111]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate148.errors = vErrors;
return errors === 0;
}
function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[112]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["link-aggregation"] !== undefined && data["link-aggregation"] !== null){
let data0 = data["link-aggregation"];
vErrors = checkMap(vErrors, data0, instancePath+"/link-aggregation", MAPS[113]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
vErrors = checkList(vErrors, data0.port, instancePath+"/link-aggregation/port", LISTS[58]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
vErrors = checkList(vErrors, data0.ports, instancePath+"/link-aggregation/ports", LISTS[58]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports-config"] !== undefined && data0["ports-config"] !== null){
let data3 = data0["ports-config"];
vErrors = checkList(vErrors, data3, instancePath+"/link-aggregation/ports-config", LISTS[59]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
vErrors = checkMap(vErrors, data3[i0], instancePath+"/link-aggregation/ports-config/" + i0, MAPS[114]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data0["options"] !== undefined && data0["options"] !== null){
vErrors = checkMap(vErrors, data0.options, instancePath+"/link-aggregation/options", MAPS[115]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate151.errors = vErrors;
return errors === 0;
}
function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[120]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["id-range"] !== undefined && data["id-range"] !== null){
vErrors = checkMap(vErrors, data["id-range"], instancePath+"/id-range", MAPS[121]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate155.errors = vErrors;
return errors === 0;
}
function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[119]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["trunk-tags"] !== undefined && data["trunk-tags"] !== null){
let data0 = data["trunk-tags"];
vErrors = checkList(vErrors, data0, instancePath+"/trunk-tags", LISTS[61]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate155(data0[i0], {instancePath:instancePath+"/trunk-tags/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
}
}
validate154.errors = vErrors;
return errors === 0;
}
function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[116]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["bridge"] !== undefined && data["bridge"] !== null){
let data0 = data.bridge;
vErrors = checkMap(vErrors, data0, instancePath+"/bridge", MAPS[117]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
let data1 = data0.port;
vErrors = checkList(vErrors, data1, instancePath+"/bridge/port", LISTS[60]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
let data2 = data1[i0];
vErrors = checkMap(vErrors, data2, instancePath+"/bridge/port/" + i0, MAPS[118]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["vlan"] !== undefined && data2["vlan"] !== null){
if(!(validate154(data2.vlan, {instancePath:instancePath+"/bridge/port/" + i0+"/vlan",parentData:data2,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
let data4 = data0.ports;
vErrors = checkList(vErrors, data4, instancePath+"/bridge/ports", LISTS[60]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data4)){
for(let i1=0; i1<data4.length; i1++){
let data5 = data4[i1];
vErrors = checkMap(vErrors, data5, instancePath+"/bridge/ports/" + i1, MAPS[118]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["vlan"] !== undefined && data5["vlan"] !== null){
if(!(validate154(data5.vlan, {instancePath:instancePath+"/bridge/ports/" + i1+"/vlan",parentData:data5,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data0["options"] !== undefined && data0["options"] !== null){
let data7 = data0.options;
vErrors = checkMap(vErrors, data7, instancePath+"/bridge/options", MAPS[122]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["stp"] !== undefined && data7["stp"] !== null){
vErrors = checkMap(vErrors, data7.stp, instancePath+"/bridge/options/stp", MAPS[123]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate153.errors = vErrors;
return errors === 0;
}
function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[124]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["bridge"] !== undefined && data["bridge"] !== null){
let data0 = data.bridge;
vErrors = checkMap(vErrors, data0, instancePath+"/bridge", MAPS[125]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["options"] !== undefined && data0["options"] !== null){
let data1 = data0.options;
vErrors = checkMap(vErrors, data1, instancePath+"/bridge/options", MAPS[126]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["stp"] !== undefined && data1["stp"] !== null){
let data2 = data1.stp;
vErrors = checkMap(vErrors, data2, instancePath+"/bridge/options/stp", MAPS[127]);
if(vErrors !== null){
errors = vErrors.length;
}
vErrors = checkScalar(vErrors, data2, instancePath+"/bridge/options/stp", SCALARS[89], "nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options/properties/stp");
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data0["port"] !== undefined && data0["port"] !== null){
let data3 = data0.port;
vErrors = checkList(vErrors, data3, instancePath+"/bridge/port", LISTS[62]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
let data4 = data3[i0];
vErrors = checkMap(vErrors, data4, instancePath+"/bridge/port/" + i0, MAPS[128]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["vlan"] !== undefined && data4["vlan"] !== null){
if(!(validate154(data4.vlan, {instancePath:instancePath+"/bridge/port/" + i0+"/vlan",parentData:data4,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
if(data4["link-aggregation"] !== undefined && data4["link-aggregation"] !== null){
let data6 = data4["link-aggregation"];
vErrors = checkMap(vErrors, data6, instancePath+"/bridge/port/" + i0+"/link-aggregation", MAPS[129]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["port"] !== undefined && data6["port"] !== null){
let data7 = data6.port;
vErrors = checkList(vErrors, data7, instancePath+"/bridge/port/" + i0+"/link-aggregation/port", LISTS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i1=0; i1<data7.length; i1++){
vErrors = checkMap(vErrors, data7[i1], instancePath+"/bridge/port/" + i0+"/link-aggregation/port/" + i1, MAPS[130]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["ports"] !== undefined && data6["ports"] !== null){
let data9 = data6.ports;
vErrors = checkList(vErrors, data9, instancePath+"/bridge/port/" + i0+"/link-aggregation/ports", LISTS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i2=0; i2<data9.length; i2++){
vErrors = checkMap(vErrors, data9[i2], instancePath+"/bridge/port/" + i0+"/link-aggregation/ports/" + i2, MAPS[130]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["ovs-db"] !== undefined){
if(!(validate146(data6["ovs-db"], {instancePath:instancePath+"/bridge/port/" + i0+"/link-aggregation/ovs-db",parentData:data6,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
let data12 = data0.ports;
vErrors = checkList(vErrors, data12, instancePath+"/bridge/ports", LISTS[62]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data12)){
for(let i3=0; i3<data12.length; i3++){
let data13 = data12[i3];
vErrors = checkMap(vErrors, data13, instancePath+"/bridge/ports/" + i3, MAPS[128]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["vlan"] !== undefined && data13["vlan"] !== null){
if(!(validate154(data13.vlan, {instancePath:instancePath+"/bridge/ports/" + i3+"/vlan",parentData:data13,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
if(data13["link-aggregation"] !== undefined && data13["link-aggregation"] !== null){
let data15 = data13["link-aggregation"];
vErrors = checkMap(vErrors, data15, instancePath+"/bridge/ports/" + i3+"/link-aggregation", MAPS[129]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15["port"] !== undefined && data15["port"] !== null){
let data16 = data15.port;
vErrors = checkList(vErrors, data16, instancePath+"/bridge/ports/" + i3+"/link-aggregation/port", LISTS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data16)){
for(let i4=0; i4<data16.length; i4++){
vErrors = checkMap(vErrors, data16[i4], instancePath+"/bridge/ports/" + i3+"/link-aggregation/port/" + i4, MAPS[130]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data15["ports"] !== undefined && data15["ports"] !== null){
let data18 = data15.ports;
vErrors = checkList(vErrors, data18, instancePath+"/bridge/ports/" + i3+"/link-aggregation/ports", LISTS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data18)){
for(let i5=0; i5<data18.length; i5++){
vErrors = checkMap(vErrors, data18[i5], instancePath+"/bridge/ports/" + i3+"/link-aggregation/ports/" + i5, MAPS[130]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data15["ovs-db"] !== undefined){
if(!(validate146(data15["ovs-db"], {instancePath:instancePath+"/bridge/ports/" + i3+"/link-aggregation/ovs-db",parentData:data15,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
validate160.errors = vErrors;
return errors === 0;
}
function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[131]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["patch"] !== undefined && data["patch"] !== null){
vErrors = checkMap(vErrors, data.patch, instancePath+"/patch", MAPS[132]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["dpdk"] !== undefined && data["dpdk"] !== null){
vErrors = checkMap(vErrors, data.dpdk, instancePath+"/dpdk", MAPS[133]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate166.errors = vErrors;
return errors === 0;
}
function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[134]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vlan"] !== undefined && data["vlan"] !== null){
vErrors = checkMap(vErrors, data.vlan, instancePath+"/vlan", MAPS[135]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate168.errors = vErrors;
return errors === 0;
}
function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[136]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vxlan"] !== undefined && data["vxlan"] !== null){
vErrors = checkMap(vErrors, data.vxlan, instancePath+"/vxlan", MAPS[137]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate170.errors = vErrors;
return errors === 0;
}
function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[138]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vrf"] !== undefined && data["vrf"] !== null){
let data0 = data.vrf;
vErrors = checkMap(vErrors, data0, instancePath+"/vrf", MAPS[139]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
vErrors = checkList(vErrors, data0.port, instancePath+"/vrf/port", LISTS[64]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
vErrors = checkList(vErrors, data0.ports, instancePath+"/vrf/ports", LISTS[64]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate172.errors = vErrors;
return errors === 0;
}
function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[140]);
if(vErrors !== null){
errors = vErrors.length;
}
validate174.errors = vErrors;
return errors === 0;
}
function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[142]);
if(vErrors !== null){
errors = vErrors.length;
}
validate178.errors = vErrors;
return errors === 0;
}
function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[141]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mac-vlan"] !== undefined && data["mac-vlan"] !== null){
if(!(validate178(data["mac-vlan"], {instancePath:instancePath+"/mac-vlan",parentData:data,parentDataProperty:"mac-vlan",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
}
validate177.errors = vErrors;
return errors === 0;
}
function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[143]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mac-vtap"] !== undefined && data["mac-vtap"] !== null){
if(!(validate178(data["mac-vtap"], {instancePath:instancePath+"/mac-vtap",parentData:data,parentDataProperty:"mac-vtap",rootData}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
}
}
validate181.errors = vErrors;
return errors === 0;
}
function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[144]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["macsec"] !== undefined && data["macsec"] !== null){
vErrors = checkMap(vErrors, data.macsec, instancePath+"/macsec", MAPS[145]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate184.errors = vErrors;
return errors === 0;
}
function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[146]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["infiniband"] !== undefined && data["infiniband"] !== null){
vErrors = checkMap(vErrors, data.infiniband, instancePath+"/infiniband", MAPS[147]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate186.errors = vErrors;
return errors === 0;
}
function validate188(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[148]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ipvlan"] !== undefined && data["ipvlan"] !== null){
vErrors = checkMap(vErrors, data.ipvlan, instancePath+"/ipvlan", MAPS[149]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate188.errors = vErrors;
return errors === 0;
}
function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[150]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["hsr"] !== undefined && data["hsr"] !== null){
vErrors = checkMap(vErrors, data.hsr, instancePath+"/hsr", MAPS[151]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate190.errors = vErrors;
return errors === 0;
}
function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[152]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["libreswan"] !== undefined && data["libreswan"] !== null){
vErrors = checkMap(vErrors, data.libreswan, instancePath+"/libreswan", MAPS[153]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate192.errors = vErrors;
return errors === 0;
}
function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[154]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ip-tunnel"] !== undefined && data["ip-tunnel"] !== null){
let data0 = data["ip-tunnel"];
vErrors = checkMap(vErrors, data0, instancePath+"/ip-tunnel", MAPS[155]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["ip6tun-flags"] !== undefined && data0["ip6tun-flags"] !== null){
vErrors = checkList(vErrors, data0["ip6tun-flags"], instancePath+"/ip-tunnel/ip6tun-flags", LISTS[65]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate194.errors = vErrors;
return errors === 0;
}
function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[157]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["state"] === "absent"){
if(!(validate129(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
else {
vErrors = checkMap(vErrors, data, instancePath, MAPS[89]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ipv4"] !== undefined && data["ipv4"] !== null){
if(!(validate131(data.ipv4, {instancePath:instancePath+"/ipv4",parentData:data,parentDataProperty:"ipv4",rootData}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
if(data["ipv6"] !== undefined && data["ipv6"] !== null){
if(!(validate137(data.ipv6, {instancePath:instancePath+"/ipv6",parentData:data,parentDataProperty:"ipv6",rootData}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data["alt-names"] !== undefined && data["alt-names"] !== null){
let data2 = data["alt-names"];
vErrors = checkList(vErrors, data2, instancePath+"/alt-names", LISTS[53]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/alt-names/" + i0, MAPS[93]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["mptcp"] !== undefined && data["mptcp"] !== null){
let data4 = data.mptcp;
vErrors = checkMap(vErrors, data4, instancePath+"/mptcp", MAPS[94]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["address-flags"] !== undefined && data4["address-flags"] !== null){
vErrors = checkList(vErrors, data4["address-flags"], instancePath+"/mptcp/address-flags", LISTS[54]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["lldp"] !== undefined && data["lldp"] !== null){
if(!(validate140(data.lldp, {instancePath:instancePath+"/lldp",parentData:data,parentDataProperty:"lldp",rootData}))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data["ethtool"] !== undefined && data["ethtool"] !== null){
if(!(validate142(data.ethtool, {instancePath:instancePath+"/ethtool",parentData:data,parentDataProperty:"ethtool",rootData}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
if(data["802.1x"] !== undefined && data["802.1x"] !== null){
if(!(validate144(data["802.1x"], {instancePath:instancePath+"/802.1x",parentData:data,parentDataProperty:"802.1x",rootData}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
if(data["dispatch"] !== undefined && data["dispatch"] !== null){
vErrors = checkMap(vErrors, data.dispatch, instancePath+"/dispatch", MAPS[103]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["ovs-db"] !== undefined){
if(!(validate146(data["ovs-db"], {instancePath:instancePath+"/ovs-db",parentData:data,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
const word0 = data["type"];
if(word0 === "ethernet"){
if(!(validate148(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
}
else if(word0 === "veth"){
if(!(validate148(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
errors = vErrors.length;
}
}
else if(word0 === "bond"){
if(!(validate151(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
else if(word0 === "linux-bridge"){
if(!(validate153(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
else if(word0 === "ovs-bridge"){
if(!(validate160(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
}
else if(word0 === "ovs-interface"){
if(!(validate166(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
else if(word0 === "vlan"){
if(!(validate168(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
else if(word0 === "vxlan"){
if(!(validate170(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
}
else if(word0 === "vrf"){
if(!(validate172(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
else if(word0 === "dummy"){
if(!(validate174(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
else if(word0 === "loopback"){
if(!(validate174(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
else if(word0 === "mac-vlan"){
if(!(validate177(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
else if(word0 === "mac-vtap"){
if(!(validate181(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
else if(word0 === "macsec"){
if(!(validate184(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
else if(word0 === "infiniband"){
if(!(validate186(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
else if(word0 === "ipvlan"){
if(!(validate188(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
}
else if(word0 === "hsr"){
if(!(validate190(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
else if(word0 === "ipsec"){
if(!(validate192(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
else if(word0 === "ip-tunnel"){
if(!(validate194(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
}
else if(typeof word0 !== "symbol"){
vErrors = checkMap(vErrors, data, instancePath, MAPS[156]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ethernet"] !== undefined && data["ethernet"] !== null){
let data11 = data.ethernet;
vErrors = checkMap(vErrors, data11, instancePath+"/ethernet", MAPS[108]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11["sr-iov"] !== undefined && data11["sr-iov"] !== null){
let data12 = data11["sr-iov"];
vErrors = checkMap(vErrors, data12, instancePath+"/ethernet/sr-iov", MAPS[109]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12["vfs"] !== undefined && data12["vfs"] !== null){
let data13 = data12.vfs;
vErrors = checkList(vErrors, data13, instancePath+"/ethernet/sr-iov/vfs", LISTS[57]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data13)){
for(let i1=0; i1<data13.length; i1++){
vErrors = checkMap(vErrors, data13[i1], instancePath+"/ethernet/sr-iov/vfs/" + i1, MAPS[110]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["veth"] !== undefined && data["veth"] !== null){
vErrors = checkMap(vErrors, data.veth, instancePath+"/veth", MAPS[111]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate128.errors = vErrors;
return errors === 0;
}
function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[160]);
if(vErrors !== null){
errors = vErrors.length;
}
validate197.errors = vErrors;
return errors === 0;
}
function validate200(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[162]);
if(vErrors !== null){
errors = vErrors.length;
}
validate200.errors = vErrors;
return errors === 0;
}
function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[164]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["server"] !== undefined && data["server"] !== null){
vErrors = checkList(vErrors, data.server, instancePath+"/server", LISTS[69]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["search"] !== undefined && data["search"] !== null){
vErrors = checkList(vErrors, data.search, instancePath+"/search", LISTS[70]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["options"] !== undefined && data["options"] !== null){
vErrors = checkList(vErrors, data.options, instancePath+"/options", LISTS[71]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate202.errors = vErrors;
return errors === 0;
}
function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[88]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["interfaces"] !== undefined){
let data0 = data.interfaces;
vErrors = checkList(vErrors, data0, instancePath+"/interfaces", LISTS[49]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate128(data0[i0], {instancePath:instancePath+"/interfaces/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
}
if(data["routes"] !== undefined){
let data2 = data.routes;
vErrors = checkMap(vErrors, data2, instancePath+"/routes", MAPS[159]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["config"] !== undefined && data2["config"] !== null){
let data3 = data2.config;
vErrors = checkList(vErrors, data3, instancePath+"/routes/config", LISTS[66]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i1=0; i1<data3.length; i1++){
if(!(validate197(data3[i1], {instancePath:instancePath+"/routes/config/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
}
}
}
if(data2["running"] !== undefined && data2["running"] !== null){
let data5 = data2.running;
vErrors = checkList(vErrors, data5, instancePath+"/routes/running", LISTS[67]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i2=0; i2<data5.length; i2++){
if(!(validate197(data5[i2], {instancePath:instancePath+"/routes/running/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["route-rules"] !== undefined){
let data7 = data["route-rules"];
vErrors = checkMap(vErrors, data7, instancePath+"/route-rules", MAPS[161]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["config"] !== undefined && data7["config"] !== null){
let data8 = data7.config;
vErrors = checkList(vErrors, data8, instancePath+"/route-rules/config", LISTS[68]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i3=0; i3<data8.length; i3++){
if(!(validate200(data8[i3], {instancePath:instancePath+"/route-rules/config/" + i3,parentData:data8,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate200.errors : vErrors.concat(validate200.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["dns-resolver"] !== undefined && data["dns-resolver"] !== null){
let data10 = data["dns-resolver"];
vErrors = checkMap(vErrors, data10, instancePath+"/dns-resolver", MAPS[163]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["config"] !== undefined && data10["config"] !== null){
if(!(validate202(data10.config, {instancePath:instancePath+"/dns-resolver/config",parentData:data10,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
}
if(data10["running"] !== undefined && data10["running"] !== null){
if(!(validate202(data10.running, {instancePath:instancePath+"/dns-resolver/running",parentData:data10,parentDataProperty:"running",rootData}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
}
}
}
if(data["ovn"] !== undefined){
let data13 = data.ovn;
vErrors = checkMap(vErrors, data13, instancePath+"/ovn", MAPS[165]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["bridge-mappings"] !== undefined && data13["bridge-mappings"] !== null){
let data14 = data13["bridge-mappings"];
vErrors = checkList(vErrors, data14, instancePath+"/ovn/bridge-mappings", LISTS[72]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data14)){
for(let i4=0; i4<data14.length; i4++){
vErrors = checkMap(vErrors, data14[i4], instancePath+"/ovn/bridge-mappings/" + i4, MAPS[166]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["ovs-db"] !== undefined && data["ovs-db"] !== null){
let data16 = data["ovs-db"];
vErrors = checkMap(vErrors, data16, instancePath+"/ovs-db", MAPS[167]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16["external_ids"] !== undefined && data16["external_ids"] !== null){
vErrors = checkMap(vErrors, data16.external_ids, instancePath+"/ovs-db/external_ids", MAPS[168]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data16["other_config"] !== undefined && data16["other_config"] !== null){
vErrors = checkMap(vErrors, data16.other_config, instancePath+"/ovs-db/other_config", MAPS[169]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["hostname"] !== undefined && data["hostname"] !== null){
vErrors = checkMap(vErrors, data.hostname, instancePath+"/hostname", MAPS[170]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate127.errors = vErrors;
return errors === 0;
}
function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[85]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeSelector"] !== undefined && data["nodeSelector"] !== null){
vErrors = checkMap(vErrors, data.nodeSelector, instancePath+"/nodeSelector", MAPS[86]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["capture"] !== undefined && data["capture"] !== null){
vErrors = checkMap(vErrors, data.capture, instancePath+"/capture", MAPS[87]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["desiredState"] !== undefined && data["desiredState"] !== null){
if(!(validate127(data.desiredState, {instancePath:instancePath+"/desiredState",parentData:data,parentDataProperty:"desiredState",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
}
validate126.errors = vErrors;
return errors === 0;
}
function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[84]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate126(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate124.errors = vErrors;
return errors === 0;
}
function validate208(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[171]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate126(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate208.errors = vErrors;
return errors === 0;
}
function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[172]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate1(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[173]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["clusterNetwork"] !== undefined && data1["clusterNetwork"] !== null){
let data2 = data1.clusterNetwork;
vErrors = checkList(vErrors, data2, instancePath+"/spec/clusterNetwork", LISTS[73]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/spec/clusterNetwork/" + i0, MAPS[174]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data1["serviceNetwork"] !== undefined && data1["serviceNetwork"] !== null){
vErrors = checkList(vErrors, data1.serviceNetwork, instancePath+"/spec/serviceNetwork", LISTS[74]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["defaultNetwork"] !== undefined && data1["defaultNetwork"] !== null){
let data5 = data1.defaultNetwork;
vErrors = checkMap(vErrors, data5, instancePath+"/spec/defaultNetwork", MAPS[175]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["ovnKubernetesConfig"] !== undefined && data5["ovnKubernetesConfig"] !== null){
let data6 = data5.ovnKubernetesConfig;
vErrors = checkMap(vErrors, data6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig", MAPS[176]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["ipv4"] !== undefined && data6["ipv4"] !== null){
vErrors = checkMap(vErrors, data6.ipv4, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/ipv4", MAPS[177]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data6["ipv6"] !== undefined && data6["ipv6"] !== null){
vErrors = checkMap(vErrors, data6.ipv6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/ipv6", MAPS[178]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data6["gatewayConfig"] !== undefined && data6["gatewayConfig"] !== null){
let data9 = data6.gatewayConfig;
vErrors = checkMap(vErrors, data9, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig", MAPS[179]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["ipv4"] !== undefined && data9["ipv4"] !== null){
vErrors = checkMap(vErrors, data9.ipv4, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig/ipv4", MAPS[180]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data9["ipv6"] !== undefined && data9["ipv6"] !== null){
vErrors = checkMap(vErrors, data9.ipv6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig/ipv6", MAPS[181]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["egressIPConfig"] !== undefined && data6["egressIPConfig"] !== null){
vErrors = checkMap(vErrors, data6.egressIPConfig, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/egressIPConfig", MAPS[182]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data1["additionalRoutingCapabilities"] !== undefined && data1["additionalRoutingCapabilities"] !== null){
let data13 = data1.additionalRoutingCapabilities;
vErrors = checkMap(vErrors, data13, instancePath+"/spec/additionalRoutingCapabilities", MAPS[183]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["providers"] !== undefined && data13["providers"] !== null){
vErrors = checkList(vErrors, data13.providers, instancePath+"/spec/additionalRoutingCapabilities/providers", LISTS[75]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate20(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
validate212.errors = vErrors;
return errors === 0;
}
function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[186]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["pods"] !== undefined && data["pods"] !== null){
vErrors = checkList(vErrors, data.pods, instancePath+"/pods", LISTS[78]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["services"] !== undefined && data["services"] !== null){
vErrors = checkList(vErrors, data.services, instancePath+"/services", LISTS[79]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["masquerade"] !== undefined && data["masquerade"] !== null){
vErrors = checkList(vErrors, data.masquerade, instancePath+"/masquerade", LISTS[80]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate216.errors = vErrors;
return errors === 0;
}
function validate219(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[81]);
if(vErrors !== null){
errors = vErrors.length;
}
validate219.errors = vErrors;
return errors === 0;
}
function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[184]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["clusters"] !== undefined && data["clusters"] !== null){
let data0 = data.clusters;
vErrors = checkList(vErrors, data0, instancePath+"/clusters", LISTS[76]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
let data1 = data0[i0];
vErrors = checkMap(vErrors, data1, instancePath+"/clusters/" + i0, MAPS[185]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["include"] !== undefined && data1["include"] !== null){
vErrors = checkList(vErrors, data1.include, instancePath+"/clusters/" + i0+"/include", LISTS[77]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["networks"] !== undefined && data1["networks"] !== null){
if(!(validate216(data1.networks, {instancePath:instancePath+"/clusters/" + i0+"/networks",parentData:data1,parentDataProperty:"networks",rootData}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["metallb"] !== undefined && data["metallb"] !== null){
vErrors = checkMap(vErrors, data.metallb, instancePath+"/metallb", MAPS[187]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["clusterNetworks"] !== undefined && data["clusterNetworks"] !== null){
if(!(validate216(data.clusterNetworks, {instancePath:instancePath+"/clusterNetworks",parentData:data,parentDataProperty:"clusterNetworks",rootData}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data["ignore"] !== undefined && data["ignore"] !== null){
if(!(validate219(data.ignore, {instancePath:instancePath+"/ignore",parentData:data,parentDataProperty:"ignore",rootData}))){
vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
errors = vErrors.length;
}
}
if(data["schema"] !== undefined && data["schema"] !== null){
vErrors = checkMap(vErrors, data.schema, instancePath+"/schema", MAPS[188]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["rules"] !== undefined && data["rules"] !== null){
vErrors = checkMap(vErrors, data.rules, instancePath+"/rules", MAPS[189]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["suppress"] !== undefined && data["suppress"] !== null){
let data9 = data.suppress;
vErrors = checkList(vErrors, data9, instancePath+"/suppress", LISTS[82]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i1=0; i1<data9.length; i1++){
let data10 = data9[i1];
vErrors = checkMap(vErrors, data10, instancePath+"/suppress/" + i1, MAPS[190]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["codes"] !== undefined && data10["codes"] !== null){
vErrors = checkList(vErrors, data10.codes, instancePath+"/suppress/" + i1+"/codes", LISTS[83]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data10["files"] !== undefined && data10["files"] !== null){
if(!(validate219(data10.files, {instancePath:instancePath+"/suppress/" + i1+"/files",parentData:data10,parentDataProperty:"files",rootData}))){
vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
errors = vErrors.length;
}
}
if(data10["resources"] !== undefined && data10["resources"] !== null){
vErrors = checkList(vErrors, data10.resources, instancePath+"/suppress/" + i1+"/resources", LISTS[84]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate215.errors = vErrors;
return errors === 0;
}

const validators = new Map([
  ["config.openshift.io/network_v1", validate0],
  ["core/service_v1", validate15],
  ["frrk8s.metallb.io/frrconfiguration_v1beta1", validate22],
  ["k8s.ovn.org/egressservice_v1", validate36],
  ["metallb.io/addresspool_v1beta1", validate39],
  ["metallb.io/bfdprofile_v1beta1", validate42],
  ["metallb.io/bgpadvertisement_v1beta1", validate47],
  ["metallb.io/bgppeer_v1beta1", validate59],
  ["metallb.io/bgppeer_v1beta2", validate67],
  ["metallb.io/community_v1beta1", validate73],
  ["metallb.io/ipaddresspool_v1beta1", validate76],
  ["metallb.io/l2advertisement_v1beta1", validate81],
  ["metallb.io/metallb_v1beta1", validate88],
  ["nmstate.io/nmstate_v1", validate108],
  ["nmstate.io/nmstate_v1beta1", validate120],
  ["nmstate.io/nodenetworkconfigurationpolicy_v1", validate124],
  ["nmstate.io/nodenetworkconfigurationpolicy_v1beta1", validate208],
  ["operator.openshift.io/network_v1", validate212],
  ["symroute.io/settings_v1", validate215],
]);
const none: readonly SchemaProblem[] = [];

/** True if there is a schema of this name, `metallb.io/bgppeer_v1beta2`. */
export const hasSchema = (schema: string): boolean => validators.has(schema);

/** What is wrong with a resource by the schema of its kind and version, `metallb.io/bgppeer_v1beta2`. Nothing if there is no such schema. */
export function validate(schema: string, resource: SchemaData): readonly SchemaProblem[] {
  const run = validators.get(schema);
  return run === undefined || run(resource) ? none : problemsOf(run.errors, resource);
}
